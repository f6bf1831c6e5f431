/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Finds and decodes QR codes, data matrices and barcodes: BoofCV for QR codes, ZXing for all, each at several sizes.
 */
@NullMarked
package io.mingjian.inference.codes;

import org.jspecify.annotations.NullMarked;
