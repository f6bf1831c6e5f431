/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Many cases in one request. */
@NullMarked
package io.mingjian.platform.batch;

import org.jspecify.annotations.NullMarked;
