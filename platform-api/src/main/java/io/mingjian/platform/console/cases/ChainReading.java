/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.cases;

import io.mingjian.contracts.knowledge.CaseKnowledge;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.platform.console.Words;
import io.mingjian.platform.console.cases.EvidenceSheet.Entry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A chain ready to be put into words.
 *
 * @param sheet its evidence by number
 * @param names its hypotheses by identifier
 */
record ChainReading(ReasoningChain chain, EvidenceSheet sheet, Map<String, String> names, CaseWords words) {

    static ChainReading of(ReasoningChain chain, @Nullable CaseKnowledge knowledge, Words words) {
        return new ChainReading(
                chain, new EvidenceSheet(chain), Beliefs.names(chain, knowledge, words), new CaseWords(words));
    }

    EvidenceView view(Entry entry) {
        return EvidenceView.of(entry, names, chain.verdict(), words);
    }

    List<EvidenceView> evidence() {
        return sheet.entries().stream().map(this::view).toList();
    }

    List<StepView> steps() {
        return chain.steps().stream().map(step -> StepView.of(step, this)).toList();
    }
}
