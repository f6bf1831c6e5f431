/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import org.jspecify.annotations.Nullable;

/**
 * One request to a ticket system.
 *
 * @param method HTTP method
 * @param path below the base URL
 * @param json body, or null for none
 * @param comments path under which the ticket's comments are found, for a call that writes one; null for all others,
 *     which change nothing when they are repeated
 */
record TicketCall(
        String method,
        String path,
        @Nullable String json,
        @Nullable String comments) {}
