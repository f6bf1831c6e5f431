/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a field of an exported document was taken from.
 *
 * @param source what kind of thing
 * @param name which one: a component of the case, decision or ledger, a clause, a property; null for a step or evidence
 * @param step position in the chain, from 0; null of what is no step
 * @param evidence identifier of the evidence within that step, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Origin(
        Source source,
        @Nullable String name,
        @Nullable Integer step,
        @Nullable String evidence) {

    /** Kinds of things that a field can be taken from. */
    enum Source {
        /** A step of the reasoning chain. */
        STEP,
        /** An item of evidence of a step. */
        EVIDENCE,
        /** A clause of the knowledge that the step reasoned with. */
        CLAUSE,
        /** What the client submitted. */
        CASE,
        /** What the ledger recorded of the decision. */
        DECISION,
        /** A setting of whoever runs the platform. */
        SETTING,
        /** The wording of a law or form that the document follows. */
        FORM
    }

    static Origin step(int index) {
        return new Origin(Source.STEP, null, index, null);
    }

    static Origin evidence(int step, String id) {
        return new Origin(Source.EVIDENCE, null, step, id);
    }

    static Origin clause(String id, int step) {
        return new Origin(Source.CLAUSE, id, step, null);
    }

    static Origin submitted(String component) {
        return new Origin(Source.CASE, component, null, null);
    }

    static Origin recorded(String component) {
        return new Origin(Source.DECISION, component, null, null);
    }

    static Origin setting(String property) {
        return new Origin(Source.SETTING, property, null, null);
    }

    static Origin form(String source) {
        return new Origin(Source.FORM, source, null, null);
    }
}
