/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Reading of text: normalisation with offsets, lexicon scanning, negation, contact rules. Pure Java. */
@NullMarked
package io.mingjian.inference.text;

import org.jspecify.annotations.NullMarked;
