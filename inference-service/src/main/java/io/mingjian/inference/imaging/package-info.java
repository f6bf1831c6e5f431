/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Decodes pictures of any provenance into upright, opaque pixels and resamples them; pure Java. */
@NullMarked
package io.mingjian.inference.imaging;

import org.jspecify.annotations.NullMarked;
