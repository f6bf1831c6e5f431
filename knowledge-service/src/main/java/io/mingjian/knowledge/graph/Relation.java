/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.graph;

/**
 * Two things that a graph relates, whatever the relation.
 *
 * @param subject {@code kind:identifier}, such as {@code node:power-bank}
 * @param object likewise
 */
public record Relation(String subject, String object) {}
