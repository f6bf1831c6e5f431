/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What people decide: queues, claims, decisions with a clause and a reason, second persons, appeals, agreement. */
@NullMarked
package io.mingjian.platform.review;

import org.jspecify.annotations.NullMarked;
