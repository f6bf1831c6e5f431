/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Erasing what cases said while their decisions stay provable; legal hold and retention. */
@NullMarked
package io.mingjian.platform.erasure;

import org.jspecify.annotations.NullMarked;
