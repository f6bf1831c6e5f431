/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.percept;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Everything that was perceived of a case; kept in the content store and named by {@code CasePerceived}.
 *
 * @param caseId the case
 * @param percepts percepts with distinct identifiers, in the order of the case's parts
 */
public record Perception(UUID caseId, List<Percept> percepts) {

    public Perception {
        Set<String> seen = new HashSet<>();
        for (Percept percept : percepts) {
            if (!seen.add(percept.id())) {
                throw new IllegalArgumentException("two percepts are named " + percept.id());
            }
        }
        percepts = List.copyOf(percepts);
    }

    /** The percepts of one kind, in order. */
    public <P extends Percept> Stream<P> all(Class<P> kind) {
        return percepts.stream().filter(kind::isInstance).map(kind::cast);
    }
}
