/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A situation that decides how a governed word is judged.
 *
 * @param id stable identifier
 * @param effect what follows when it applies
 * @param clause the clause that describes it; it applies only while that is in force
 * @param item the item of the clause, as people cite it
 * @param name what the situation is
 * @param uses ways of using the word that make the situation, at least one
 * @param proof what the advertiser must be able to show, or null where the words themselves suffice
 */
public record ExemptionSituation(
        String id,
        ExemptionEffect effect,
        Clause clause,
        LocalizedText item,
        LocalizedText name,
        List<TermUse> uses,
        @Nullable TermProof proof) {

    public ExemptionSituation {
        if (uses.isEmpty()) {
            throw new IllegalArgumentException("situation " + id + " needs at least one use");
        }
        if (effect == ExemptionEffect.GRAVE && proof != null) {
            throw new IllegalArgumentException("situation " + id + " is grave, which no proof lifts");
        }
        uses = List.copyOf(uses);
    }

    /** Whether its clause is in force. */
    public boolean isValidAt(Instant moment) {
        return clause.isValidAt(moment);
    }
}
