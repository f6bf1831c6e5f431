/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.events;

/** How whoever acted was recognised. */
public enum ActorKind {
    /** By an API key of the platform. */
    KEY,
    /** By a token (JWT) that another system issued. */
    TOKEN,
    /** Not at all: the platform acted by itself, such as on a schedule. */
    SYSTEM
}
