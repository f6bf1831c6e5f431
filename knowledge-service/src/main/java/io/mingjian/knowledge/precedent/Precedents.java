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
import io.mingjian.knowledge.pack.Pack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what resembles a case: decided cases of its tenant and pack, never the case itself, and examples of the pack
 * version that judges. Depends on what was decided so far; what a run was given stands in its knowledge. Thread-safe.
 */
public final class Precedents {

    private static final Comparator<PrecedentIndex.Neighbour> NEAREST = Comparator.comparingDouble(
                    (PrecedentIndex.Neighbour found) -> -found.similarity())
            .thenComparing(PrecedentIndex.Neighbour::id);

    private final PrecedentIndex index;
    private final Function<Pack, List<ExampleLibrary.Embedded>> examples;
    private final ContentStore content;
    private final PrecedentProperties properties;

    Precedents(
            PrecedentIndex index,
            Function<Pack, List<ExampleLibrary.Embedded>> examples,
            ContentStore content,
            PrecedentProperties properties) {
        this.index = index;
        this.examples = examples;
        this.content = content;
        this.properties = properties;
    }

    /**
     * The precedents of a case: at most {@code limit} past cases, most similar first, each for every hypothesis of this
     * case of which it says anything; then at most as many examples of the pack, most similar first.
     */
    public List<Precedent> like(Case subject, Pack pack, Perception perception, List<Hypothesis> hypotheses) {
        List<ExampleLibrary.Embedded> known = examples.apply(pack);
        if (index.size() == 0 && known.isEmpty()) {
            return List.of();
        }
        List<Embedding> parts = Embeddings.of(subject.tenant(), perception, content);
        Set<String> wanted = hypotheses.stream().map(Hypothesis::id).collect(Collectors.toCollection(HashSet::new));
        Map<UUID, Found> nearest = new LinkedHashMap<>();
        for (Embedding embedding : parts) {
            index.nearest(subject.tenant(), pack.name(), subject.id(), embedding, properties.limit()).stream()
                    .filter(found -> found.similarity() >= properties.threshold(embedding.modality()))
                    .forEach(found -> nearest.merge(found.id(), new Found(found, embedding), Found::nearer));
        }
        Stream<Precedent> cases = nearest.values().stream()
                .sorted(Comparator.comparing(Found::neighbour, NEAREST))
                .limit(properties.limit())
                .flatMap(found -> found.precedents().stream());
        return Stream.concat(cases, Examples.like(parts, known, properties))
                .filter(precedent -> wanted.contains(precedent.hypothesis()))
                .toList();
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
