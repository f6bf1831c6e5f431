/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.recognition;

/**
 * What a model makes of a picture.
 *
 * @param name a platform label, or the English name of a class
 * @param score probability in [0, 1]
 */
public record NamedScore(String name, double score) {}
