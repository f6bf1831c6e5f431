/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.testsupport;

import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.events.CaseReasoned;
import io.mingjian.contracts.json.Sha256;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Verdicts as tests need them. */
public final class Verdicts {

    private Verdicts() {}

    /** A verdict without evidence. */
    public static Verdict of(Outcome outcome) {
        LocalizedText label = new LocalizedText(outcome.name(), outcome.name());
        return new Verdict(
                outcome, label, List.of(), 0, 0.9, List.of(), List.of(), List.of(), List.of(), Map.of(), label);
    }

    /** The event that ends the original run of a case; the chain it names is nowhere but in the digest. */
    public static CaseReasoned reasoned(Case subject, Outcome outcome) {
        byte[] chain = subject.id().toString().getBytes(StandardCharsets.UTF_8);
        ContentReference reference = new ContentReference(Sha256.hex(chain), chain.length);
        return new CaseReasoned(subject.id(), subject.tenant(), 1, of(outcome), reference, null, List.of());
    }
}
