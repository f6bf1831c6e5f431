/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.chain;

import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.reasoning.LabelProbability;
import io.mingjian.contracts.reasoning.ReasoningChain;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What every part of one drawn chain shares.
 *
 * @param names what people call each hypothesis
 */
record Sheet(Wording wording, Paint paint, Map<String, LocalizedText> names, EvidenceNumbers numbers) {

    static Sheet of(ReasoningChain chain, Wording wording, Paint paint) {
        Map<String, LocalizedText> names = chain.verdict().labels().stream()
                .collect(Collectors.toMap(
                        LabelProbability::hypothesis, LabelProbability::name, (first, second) -> first));
        return new Sheet(wording, paint, names, new EvidenceNumbers(chain.steps()));
    }

    /** The hypothesis in the reader's language. */
    String name(String hypothesis) {
        LocalizedText name = names.get(hypothesis);
        return name == null ? hypothesis : wording.of(name);
    }

    String pick(String zh, String en) {
        return wording.pick(zh, en);
    }
}
