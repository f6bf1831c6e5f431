/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.feature;

/**
 * Something of a pack that has a meaning in Chinese words.
 *
 * @param id {@code hypothesis:}, {@code clause:}, {@code procedure:} or {@code node:} and its identifier
 * @param name Chinese name
 * @param text what it says: the name with aliases, wording or instructions
 */
record FeatureNode(String id, String name, String text) {}
