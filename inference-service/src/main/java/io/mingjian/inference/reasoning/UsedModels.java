/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.percept.ModelReference;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.reasoning.ReasoningChain;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which models a chain rests on: those that perceived the case, and those that operators asked. */
record UsedModels(ReasoningInput input) {

    /** The models that a round's operator asked, by name, or null where it asks none or the run before does not say. */
    @Nullable
    List<ModelReference> of(Gathering.Round round) {
        FrozenSteps.Taken taken = round.source().taken();
        if (taken != null) {
            return taken.trace().models();
        }
        return asksModels(round) ? sorted(asked(round)) : null;
    }

    /** All models of a chain with these rounds, by name. */
    List<ModelReference> of(List<Gathering.Round> rounds) {
        Stream<ModelReference> perceived = input.seen().percepts().stream()
                .filter(percept -> !(percept instanceof Percept.Unperceived))
                .map(Percept::model);
        Stream<ModelReference> asked =
                rounds.stream().filter(UsedModels::asksModels).flatMap(this::asked);
        return sorted(Stream.concat(perceived, asked));
    }

    /** What was asked now, or in the run before; chains of the first release do not say at which step. */
    private Stream<ModelReference> asked(Gathering.Round round) {
        ReasoningChain base = input.base();
        FrozenSteps.Taken taken = round.source().taken();
        if (taken != null && base != null) {
            List<ModelReference> recorded = taken.trace().models();
            return recorded == null ? base.models().stream() : recorded.stream();
        }
        return input.fusion().answer().stream()
                .flatMap(fusion -> Stream.concat(Stream.of(fusion.model()), fusion.encoders().stream()));
    }

    private static boolean asksModels(Gathering.Round round) {
        return round.tool().name().equals(Operators.FUSION);
    }

    private static List<ModelReference> sorted(Stream<ModelReference> models) {
        return models.distinct()
                .sorted(Comparator.comparing(ModelReference::name)
                        .thenComparing(ModelReference::version)
                        .thenComparing(ModelReference::digest))
                .toList();
    }
}
