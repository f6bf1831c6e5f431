/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Forgetting what erased cases looked like. */
@NullMarked
package io.mingjian.knowledge.erasure;

import org.jspecify.annotations.NullMarked;
