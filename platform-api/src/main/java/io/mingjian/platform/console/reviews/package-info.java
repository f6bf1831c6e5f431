/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Pages of reviews: the queues, what persons decide about a case, and how they agree. */
@NullMarked
package io.mingjian.platform.console.reviews;

import org.jspecify.annotations.NullMarked;
