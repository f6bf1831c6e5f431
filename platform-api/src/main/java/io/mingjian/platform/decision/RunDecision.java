/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.decision;

import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.platform.decision.CaseView.DecisionView;

/**
 * The decision of one run.
 *
 * @param run number of the run, from 1
 * @param view what clients see of it
 * @param chain its reasoning chain in the content store
 */
public record RunDecision(int run, DecisionView view, ContentReference chain) {

    static RunDecision of(DecisionRecord decision) {
        return new RunDecision(
                decision.run(), DecisionView.of(decision), decision.document().chain());
    }
}
