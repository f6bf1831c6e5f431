/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The platform API: the door through which cases come in and decisions go out. */
@NullMarked
package io.mingjian.platform;

import org.jspecify.annotations.NullMarked;
