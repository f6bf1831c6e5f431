/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What every service's HTTP side shares: problem details and service tokens. */
@NullMarked
package io.mingjian.ring.web;

import org.jspecify.annotations.NullMarked;
