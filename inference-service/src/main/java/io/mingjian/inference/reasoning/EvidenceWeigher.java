/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.Calibration;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.Modality;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Turns an operator's signals into evidence by the pack's calibrations.
 *
 * <p>A signal that is present gives one item per place. What is missing gives one item per operator: per hypothesis the
 * strongest of the ratios for absence, and only where no signal of the operator spoke for that hypothesis. A signal
 * that the case expressly denies weighs by the calibration of {@code <signal>:denied}, or as absent where the pack has
 * none, and is shown at its place. An operator that looks at several modalities always speaks, so that nothing is
 * missing; each of its signals weighs by its share.
 */
final class EvidenceWeigher {

    /** Signal of the item that stands for what an operator did not find. */
    static final String ABSENT = "absent";

    static final String DENIED = ":denied";

    /** Places shown per signal; further ones add nothing to belief. */
    static final int PLACES_PER_SIGNAL = 8;

    private final CompiledPolicy policy;
    private final Map<String, LocalizedText> names;

    /** A weigher for the hypotheses named. */
    EvidenceWeigher(CompiledPolicy policy, Map<String, LocalizedText> names) {
        this.policy = policy;
        this.names = names;
    }

    /** The evidence of one run of an operator, in the order of the case; what is missing comes last. */
    List<Evidence> weigh(Operator operator, Observation observation) {
        Set<String> present = new HashSet<>();
        observation.signals().stream().filter(signal -> !signal.denied()).forEach(signal -> present.add(signal.name()));
        Map<String, Evidence> items = new TreeMap<>();
        List<Evidence> ordered = new ArrayList<>();
        Map<String, Integer> places = new TreeMap<>();
        Set<String> spoken = new HashSet<>();
        for (Signal signal : observation.signals()) {
            if (signal.denied() && present.contains(signal.name())) {
                continue;
            }
            Map<String, Double> ratios = ratios(operator, signal);
            if (ratios.isEmpty() || places.merge(signal.name(), 1, Integer::sum) > PLACES_PER_SIGNAL) {
                continue;
            }
            spoken.addAll(ratios.keySet());
            Evidence item = item(operator.name(), signal, share(operator, signal), ratios);
            if (items.putIfAbsent(item.id(), item) == null) {
                ordered.add(item);
            }
        }
        Modality modality = operator.modality();
        if (modality != null) {
            Map<String, Double> missing = missing(operator, spoken);
            if (!missing.isEmpty()) {
                ordered.add(absence(operator.name(), modality, missing));
            }
        }
        return ordered;
    }

    private Share share(Operator operator, Signal signal) {
        Share share = signal.share();
        Modality modality = operator.modality();
        if (share != null || modality == null) {
            return Objects.requireNonNull(share, "a signal of no modality");
        }
        return new Share(modality, policy.weight(modality));
    }

    private Map<String, Double> ratios(Operator operator, Signal signal) {
        if (!signal.denied()) {
            return ratios(policy.calibrations().of(operator.name(), signal.name()), true);
        }
        Map<String, Double> stated = ratios(policy.calibrations().of(operator.name(), signal.name() + DENIED), true);
        return stated.isEmpty() ? ratios(policy.calibrations().of(operator.name(), signal.name()), false) : stated;
    }

    private Map<String, Double> ratios(Collection<Calibration> calibrations, boolean present) {
        Map<String, Double> ratios = new TreeMap<>();
        for (Calibration calibration : calibrations) {
            double ratio = present ? calibration.present() : calibration.absent();
            if (ratio != 0 && names.containsKey(calibration.hypothesis())) {
                ratios.put(calibration.hypothesis(), ratio);
            }
        }
        return ratios;
    }

    private Map<String, Double> missing(Operator operator, Set<String> spoken) {
        Map<String, Double> strongest = new TreeMap<>();
        policy.calibrations().of(operator.name()).forEach((signal, calibrations) -> {
            if (!signal.endsWith(DENIED)) {
                ratios(calibrations, false)
                        .forEach((hypothesis, ratio) ->
                                strongest.merge(hypothesis, ratio, (a, b) -> Math.abs(a) >= Math.abs(b) ? a : b));
            }
        });
        strongest.keySet().removeAll(spoken);
        return strongest;
    }

    private Evidence item(String operator, Signal signal, Share share, Map<String, Double> ratios) {
        Signal.Place place = signal.place();
        return new Evidence(
                operator + ":" + signal.name() + (signal.denied() ? DENIED : "") + ":" + place.anchor(),
                operator,
                signal.denied() ? signal.name() + DENIED : signal.name(),
                place.sourceGroup(),
                share.modality(),
                place.locator(),
                place.percepts(),
                place.excerpt(),
                ratios,
                share.weight(),
                EvidenceWording.pointsTo(signal, ratios, names),
                signal.counterpart());
    }

    private Evidence absence(String operator, Modality modality, Map<String, Double> ratios) {
        String id = operator + ":" + ABSENT;
        return new Evidence(
                id,
                operator,
                ABSENT,
                id,
                modality,
                new Locator.WholeCase(),
                List.of(),
                "",
                ratios,
                policy.weight(modality),
                EvidenceWording.nothingFound(modality, ratios, names));
    }
}
