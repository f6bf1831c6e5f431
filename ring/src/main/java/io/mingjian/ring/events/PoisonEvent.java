/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a record that cannot be handled.
 *
 * @param eventId identity of the event as far as it can be told, else derived from its place in the topic
 * @param topic where it was read
 * @param caseId the case, or null where neither subject nor key tells
 * @param tenant the tenant, or null where the headers do not tell
 * @param run the run, 1 where the headers do not tell
 * @param reason stable code, {@code unreadable} or {@code failed}
 */
public record PoisonEvent(
        UUID eventId,
        String topic,
        @Nullable UUID caseId,
        @Nullable String tenant,
        int run,
        String reason) {}
