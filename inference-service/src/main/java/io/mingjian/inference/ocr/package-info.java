/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Reads writing in pictures: PP-OCR detection, angle and recognition with pure Java around the models. */
@NullMarked
package io.mingjian.inference.ocr;

import org.jspecify.annotations.NullMarked;
