/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.cases;

import io.mingjian.contracts.knowledge.CaseKnowledge;
import io.mingjian.platform.console.Words;
import io.mingjian.platform.security.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** A section that another feature adds to the page of a case. Declare one as a bean and it is asked for. */
public interface CaseSection {

    /**
     * Fills the model with what the section shows.
     *
     * @return the template whose fragment {@code section} is shown, or empty where there is nothing for this person
     */
    Optional<String> show(Shown shown, Model model);

    /**
     * The case that is shown, and to whom.
     *
     * @param knowledge what the shown run knew, or null before it is decided and where it is no longer kept
     * @param cited identifiers of the clauses that the shown run's verdict cites, each once, in its order
     * @param query parameters of the page
     */
    record Shown(
            Caller caller,
            UUID id,
            @Nullable CaseKnowledge knowledge,
            List<String> cited,
            Map<String, String> query,
            Words words) {

        public Shown {
            cited = List.copyOf(cited);
            query = Map.copyOf(query);
        }
    }
}
