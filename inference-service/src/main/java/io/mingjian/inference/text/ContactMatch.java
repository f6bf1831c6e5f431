/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

/**
 * A contact offer met in a text.
 *
 * @param signal what kind
 * @param span place in the original text
 * @param excerpt original characters
 */
public record ContactMatch(ContactSignal signal, TextSpan span, String excerpt) {}
