/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

/**
 * A lexicon entry met in a text.
 *
 * @param lexicon identifier of the lexicon
 * @param entry the entry as listed
 * @param begin first character of the normal form
 * @param end last character of the normal form, exclusive
 * @param span place in the original text
 * @param excerpt original characters
 */
public record LexiconMatch(String lexicon, String entry, int begin, int end, TextSpan span, String excerpt) {}
