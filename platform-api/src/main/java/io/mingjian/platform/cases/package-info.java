/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Accepted cases and how far they have come. */
@NullMarked
package io.mingjian.platform.cases;

import org.jspecify.annotations.NullMarked;
