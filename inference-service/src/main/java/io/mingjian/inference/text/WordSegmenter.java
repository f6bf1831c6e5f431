/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

/** Cuts a text into words. Implementations are deterministic and thread-safe. */
interface WordSegmenter {

    /** The words of a text in normal form; never fails, whatever the characters. */
    Words segment(String text);
}
