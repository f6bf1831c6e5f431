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
    private static final String NOT_SERVED = "no installed pack serves this kind";

    private static final Map<String, Scoring> SCORINGS = Map.of(
            "ecommerce_compliance_text", new ListingTextScoring(violating(null)),
            "spam_contact_solicitation", violating("contact-solicitation"),
            "offensive_language", new ThresholdScoring(COMMERCE, "offensive", "offensive-language", false),
            "image_safety", new CategoryScoring(COMMERCE, "category", List.of("weapon", "alcohol"), "clean"),
            "image_text_pair_compliance", new PairScoring(violating(null)),
            "image_text_pair_match", new ThresholdScoring(COMMERCE, "match", "picture-text-mismatch", true),
            "image_qr", new PayloadScoring(COMMERCE),
            "image_barcode", new PayloadScoring(COMMERCE),
            "image_text", new ReadingScoring(COMMERCE),
            "ticket_triage_en", new TicketScoring(TRIAGE));

    private static final Map<String, String> LATER = Map.of(
            "dangerous_goods_lookup", "the knowledge search does not serve lookups yet",
            "hs_code_lookup", "the knowledge search does not serve lookups yet");

    private Kinds() {}

    /** How a kind is scored, or empty for a kind that nothing serves. */
    static Optional<Scoring> scoring(String kind) {
        return Optional.ofNullable(SCORINGS.get(kind));
    }

    /** Why a kind without scoring is not served. */
    static String reason(String kind) {
        return LATER.getOrDefault(kind, NOT_SERVED);
    }

    private static ThresholdScoring violating(@Nullable String hypothesis) {
        return new ThresholdScoring(COMMERCE, "violating", hypothesis, false);
    }
}
