/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.language;

/**
 * A language and how much of a text is in its script.
 *
 * @param language {@code zh}, {@code en} or {@code und}
 * @param share share of the letters that are in the language's script, in [0, 1]; 0 for {@code und}
 */
public record LanguageShare(String language, double share) {}
