/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Webhooks out (Standard Webhooks): endpoints of tenants, and events told to them from a transactional table. */
@NullMarked
package io.mingjian.platform.webhook;

import org.jspecify.annotations.NullMarked;
