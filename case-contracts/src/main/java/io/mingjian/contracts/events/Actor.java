/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.events;

/**
 * Whoever acted.
 *
 * @param kind how the actor was recognised
 * @param id stable identifier: that of the API key (never the key), the token's subject, or the service's name
 * @param name name for people
 */
public record Actor(ActorKind kind, String id, String name) {

    public Actor {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("an actor has an id and a name, got: '" + id + "' and '" + name + "'");
        }
    }
}
