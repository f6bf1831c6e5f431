/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.perception;

import io.mingjian.inference.codes.CodeReader;
import io.mingjian.inference.ocr.TextReader;

/**
 * What reads in a picture.
 *
 * @param writing reads lines of writing
 * @param codes reads QR codes, data matrices and barcodes
 */
record PictureReaders(TextReader writing, CodeReader codes) {}
