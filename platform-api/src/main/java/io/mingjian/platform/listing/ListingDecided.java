/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.reasoning.Citation;
import io.mingjian.contracts.reasoning.LabelProbability;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.platform.decision.CaseView.DecisionView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The decision of a listing as its system gets it back ({@code schemas/listing-decided.v1.json}).
 *
 * @param listingId the other system's identifier
 * @param version the version that was judged
 * @param tenant its owner
 * @param caseId its case
 * @param decisionId its decision
 * @param outcome what is to happen
 * @param severity 0 information to 3 emergency
 * @param confidence probability in [0, 1] that the outcome is right
 * @param labels belief per hypothesis, most probable first
 * @param clauses identifiers of clauses that claimed violations breach
 * @param summary the reason in a sentence
 * @param caseLink path of the case
 * @param decidedAt when the ledger took the decision
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ListingDecided(
        String listingId,
        String version,
        String tenant,
        UUID caseId,
        UUID decisionId,
        Outcome outcome,
        int severity,
        double confidence,
        List<LabelProbability> labels,
        List<String> clauses,
        LocalizedText summary,
        String caseLink,
        Instant decidedAt) {

    static ListingDecided of(ListingRecord listing, DecisionView decision) {
        return new ListingDecided(
                listing.listingId(),
                listing.version(),
                listing.tenant(),
                listing.caseId(),
                decision.id(),
                decision.outcome(),
                decision.severity(),
                decision.confidence(),
                decision.labels(),
                decision.citations().stream().map(Citation::clause).distinct().toList(),
                decision.summary(),
                "/v1/cases/" + listing.caseId(),
                decision.recordedAt());
    }
}
