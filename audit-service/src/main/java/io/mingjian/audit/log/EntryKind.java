/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.log;

/** What an entry is about. */
public enum EntryKind {
    /** A decision: one per case and run. */
    DECISION("decision"),
    /** An act: one per identifier. */
    ACT("act");

    private final String stored;

    EntryKind(String stored) {
        this.stored = stored;
    }

    /** The word for it in the database and over HTTP. */
    public String stored() {
        return stored;
    }

    static EntryKind ofStored(String stored) {
        return stored.equals(ACT.stored) ? ACT : DECISION;
    }
}
