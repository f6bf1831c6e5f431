/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack.web;

import io.mingjian.contracts.knowledge.Budget;
import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.Lexicon;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.knowledge.LossMatrix;
import io.mingjian.contracts.knowledge.OperatorPolicy;
import io.mingjian.contracts.knowledge.PackPolicy;
import io.mingjian.contracts.knowledge.PackReference;
import io.mingjian.knowledge.pack.Pack;
import java.util.List;

/** What an editor can change of a version. */
record PackContents(
        PackReference pack,
        LocalizedText title,
        LossMatrix losses,
        Budget budget,
        List<OperatorPolicy> operators,
        List<Lexicon> lexicons,
        List<Hypothesis> hypotheses) {

    static PackContents of(Pack pack) {
        PackPolicy policy = pack.policy();
        return new PackContents(
                pack.reference(),
                policy.title(),
                policy.losses(),
                policy.budget(),
                policy.operators(),
                policy.lexicons(),
                pack.hypotheses());
    }
}
