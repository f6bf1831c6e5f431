/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Problems of this service, in the form of RFC 9457. */
@NullMarked
package io.mingjian.platform.problem;

import org.jspecify.annotations.NullMarked;
