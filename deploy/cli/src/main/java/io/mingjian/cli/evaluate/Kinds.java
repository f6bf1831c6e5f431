/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of record that can be scored; the table is in the project's architecture. */
final class Kinds {

    private static final String COMMERCE = "ecommerce-compliance";
    private static final String TRIAGE = "ticket-triage";
    /** Why a kind without scoring is not served. */
    static final String NOT_SERVED = "no installed pack serves this kind";

    private static final Map<String, Scoring> SCORINGS = Map.ofEntries(
            Map.entry("ecommerce_compliance_text", new ListingTextScoring(violating(null))),
            Map.entry("spam_contact_solicitation", violating("contact-solicitation")),
            Map.entry("offensive_language", new ThresholdScoring(COMMERCE, "offensive", "offensive-language", false)),
            Map.entry("image_safety", new CategoryScoring(COMMERCE, "category", List.of("weapon", "alcohol"), "clean")),
            Map.entry("image_text_pair_compliance", new PairScoring(violating(null))),
            Map.entry("image_text_pair_match", new ThresholdScoring(COMMERCE, "match", "picture-text-mismatch", true)),
            Map.entry("image_qr", new PayloadScoring(COMMERCE)),
            Map.entry("image_barcode", new PayloadScoring(COMMERCE)),
            Map.entry("image_text", new ReadingScoring(COMMERCE)),
            Map.entry("ticket_triage_en", new TicketScoring(TRIAGE)),
            Map.entry("dangerous_goods_lookup", new LookupScoring("/v1/lookup/dangerous-goods", "un_number")),
            Map.entry("hs_code_lookup", new LookupScoring("/v1/lookup/tariff", "hs_code")));

    private Kinds() {}

    /** How a kind is scored, or empty for a kind that nothing serves. */
    static Optional<Scoring> scoring(String kind) {
        return Optional.ofNullable(SCORINGS.get(kind));
    }

    private static ThresholdScoring violating(@Nullable String hypothesis) {
        return new ThresholdScoring(COMMERCE, "violating", hypothesis, false);
    }
}
