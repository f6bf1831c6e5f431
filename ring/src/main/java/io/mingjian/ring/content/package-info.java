/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The content store that every service of one installation shares. */
@NullMarked
package io.mingjian.ring.content;

import org.jspecify.annotations.NullMarked;
