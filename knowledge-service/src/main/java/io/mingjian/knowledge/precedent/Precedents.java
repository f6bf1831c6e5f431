/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.precedent;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.Precedent;
import io.mingjian.contracts.knowledge.PrecedentKind;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.contracts.reasoning.Modality;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds what resembles a case: decided cases of its tenant and pack, never the case itself. Depends on what was decided
 * so far; what a run was given stands in its knowledge. Thread-safe.
 */
public final class Precedents {

    private static final Comparator<PrecedentIndex.Neighbour> NEAREST = Comparator.comparingDouble(
                    (PrecedentIndex.Neighbour found) -> -found.similarity())
            .thenComparing(PrecedentIndex.Neighbour::id);

    private final PrecedentIndex index;
    private final ContentStore content;
    private final PrecedentProperties properties;

    Precedents(PrecedentIndex index, ContentStore content, PrecedentProperties properties) {
        this.index = index;
        this.content = content;
        this.properties = properties;
    }

    /**
     * The precedents of a case, most similar first: at most {@code limit} past cases, each for every hypothesis of this
     * case of which it says anything.
     */
    public List<Precedent> like(Case subject, String pack, Perception perception, List<Hypothesis> hypotheses) {
        if (index.size() == 0) {
            return List.of();
        }
        Set<String> wanted = hypotheses.stream().map(Hypothesis::id).collect(Collectors.toCollection(HashSet::new));
        Map<UUID, Found> nearest = new LinkedHashMap<>();
        for (Embedding embedding : Embeddings.of(subject.tenant(), perception, content)) {
            index
                    .nearest(subject.tenant(), pack, subject.id(), embedding, properties.limit())
                    .stream()
                    .filter(found -> found.similarity() >= threshold(embedding.modality()))
                    .forEach(found -> nearest.merge(found.id(), new Found(found, embedding), Found::nearer));
        }
        return nearest.values().stream()
                .sorted(Comparator.comparing(Found::neighbour, NEAREST))
                .limit(properties.limit())
                .flatMap(found -> found.precedents().stream())
                .filter(precedent -> wanted.contains(precedent.hypothesis()))
                .toList();
    }

    private double threshold(Modality modality) {
        return modality == Modality.TEXT ? properties.textThreshold() : properties.pictureThreshold();
    }

    /** A past case and the part of this one that it resembles. */
    private record Found(PrecedentIndex.Neighbour neighbour, Embedding part) {

        static Found nearer(Found one, Found other) {
            return other.neighbour.similarity() > one.neighbour.similarity() ? other : one;
        }

        List<Precedent> precedents() {
            List<Precedent> precedents = new ArrayList<>();
            neighbour.held().forEach(hypothesis -> precedents.add(precedent(hypothesis, true)));
            neighbour.failed().forEach(hypothesis -> precedents.add(precedent(hypothesis, false)));
            return precedents;
        }

        private Precedent precedent(String hypothesis, boolean holds) {
            return new Precedent(
                    neighbour.id().toString(),
                    neighbour.similarity(),
                    hypothesis,
                    neighbour.outcome(),
                    PrecedentKind.CASE,
                    part.modality(),
                    holds,
                    part.percept());
        }
    }
}
