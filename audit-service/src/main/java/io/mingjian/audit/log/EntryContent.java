/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.log;

import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.events.Decision;
import io.mingjian.contracts.events.RecordedAct;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an entry says. */
public sealed interface EntryContent {

    /** The kind. */
    EntryKind kind();

    /** Identifier of the decision or of the act. */
    UUID id();

    /** The tenant whose case was decided, or in whose name was acted. */
    String tenant();

    /** The case, or null for an act that concerns none. */
    @Nullable
    UUID caseId();

    /** What is written as canonical JSON. */
    Object document();

    /**
     * A decision.
     *
     * @param decision the decision
     * @param chain its reasoning chain in the content store
     */
    record OfDecision(Decision decision, ContentReference chain) implements EntryContent {

        @Override
        public EntryKind kind() {
            return EntryKind.DECISION;
        }

        @Override
        public UUID id() {
            return decision.id();
        }

        @Override
        public String tenant() {
            return decision.tenant();
        }

        @Override
        public UUID caseId() {
            return decision.caseId();
        }

        @Override
        public Object document() {
            return decision;
        }
    }

    /**
     * An act.
     *
     * @param recorded the act and when it was recorded
     */
    record OfAct(RecordedAct recorded) implements EntryContent {

        @Override
        public EntryKind kind() {
            return EntryKind.ACT;
        }

        @Override
        public UUID id() {
            return recorded.act().id();
        }

        @Override
        public String tenant() {
            return recorded.act().tenant();
        }

        @Override
        public @Nullable UUID caseId() {
            return recorded.act().caseId();
        }

        @Override
        public Object document() {
            return recorded;
        }
    }
}
