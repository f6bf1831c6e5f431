/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.knowledge.Precedent;
import io.mingjian.contracts.knowledge.PrecedentKind;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.reasoning.Modality;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reports what the case resembles: per hypothesis the nearest decided case, or the nearest example of the pack, as
 * {@code <hypothesis>:near} where the hypothesis held there and {@code <hypothesis>:not:near} where it did not;
 * {@code very-near} from {@link #VERY_NEAR} on. All signals are one source, so that resemblance counts once.
 *
 * @param name name in packs and chains
 * @param kind what it looks at
 */
record ResemblanceOperator(String name, PrecedentKind kind) implements Operator {

    /** Cosine similarity from which two parts say all but the same. */
    static final double VERY_NEAR = 0.9;

    private static final Comparator<Precedent> NEAREST =
            Comparator.comparingDouble((Precedent item) -> -item.similarity()).thenComparing(Precedent::id);

    @Override
    public Modality modality() {
        return Modality.PRECEDENT;
    }

    @Override
    public Availability availability(ReasoningInput input) {
        return precedents(input).isEmpty() ? Availability.NO_INPUT : Availability.READY;
    }

    @Override
    public Object subject(ReasoningInput input) {
        return precedents(input);
    }

    @Override
    public Observation observe(ReasoningInput input) {
        SortedMap<String, Precedent> nearest = new TreeMap<>();
        for (Precedent precedent : precedents(input)) {
            nearest.merge(precedent.hypothesis(), precedent, (a, b) -> NEAREST.compare(a, b) <= 0 ? a : b);
        }
        List<Signal> signals = new ArrayList<>();
        for (Hypothesis hypothesis : input.knowledge().hypotheses()) {
            Precedent precedent = nearest.get(hypothesis.id());
            if (precedent != null) {
                LocalizedText found = ResemblanceWording.found(precedent, kind, hypothesis.name());
                signals.add(new Signal(signal(precedent), false, place(input, precedent), found));
            }
        }
        return new Observation(signals, List.of());
    }

    private List<Precedent> precedents(ReasoningInput input) {
        return input.knowledge().precedents().stream()
                .filter(precedent -> (precedent.kind() == null ? PrecedentKind.CASE : precedent.kind()) == kind)
                .toList();
    }

    static boolean holds(Precedent precedent) {
        return precedent.holds() == null || precedent.holds();
    }

    private static String signal(Precedent precedent) {
        return precedent.hypothesis()
                + (holds(precedent) ? ":" : ":not:")
                + (precedent.similarity() >= VERY_NEAR ? "very-near" : "near");
    }

    private Signal.Place place(ReasoningInput input, Precedent precedent) {
        String compared = precedent.percept();
        Locator locator = input.perception().percepts().stream()
                .filter(percept -> percept.id().equals(compared))
                .map(Percept::locator)
                .findFirst()
                .orElse(new Locator.WholeCase());
        return new Signal.Place(precedent.id(), name, locator, "", compared == null ? List.of() : List.of(compared));
    }
}
