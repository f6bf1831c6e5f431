/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An integration that can be used: its secrets are open.
 *
 * @param id identifier
 * @param tenant owner
 * @param kind which system
 * @param settings as configured
 * @param secrets as configured
 * @param actor who the platform is over there as far as its answers said, or null
 */
record Integration(
        UUID id,
        String tenant,
        IntegrationKind kind,
        IntegrationSettings settings,
        IntegrationSecrets secrets,
        @Nullable String actor) {

    /** Whether one of those who caused an event is the platform itself. */
    boolean isOneself(Set<String> actors) {
        String user = secrets.user();
        return actor != null && actors.contains(actor) || user != null && actors.contains(user);
    }
}
