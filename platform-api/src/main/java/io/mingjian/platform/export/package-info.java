/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Documents about decisions for authorities, merchants and archives; every field says what it was taken from. */
@NullMarked
package io.mingjian.platform.export;

import org.jspecify.annotations.NullMarked;
