/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.inference.fusion.FusionResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reports what the multimodal model says: per hypothesis the band of its score, as one signal per modality that its
 * gate gives at least {@link #LEAST_GATE}; the shares of these modalities add up to 1.
 *
 * @param modalities those that may speak: a hypothesis that the model learned from texts alone means nothing to it in a
 *     picture, so the shares of other modalities are left out and nobody takes their part
 */
record FusionOperator(Set<Modality> modalities) implements Operator {

    /** Gates below this are left out and the others take their part. */
    static final double LEAST_GATE = 0.05;

    @Override
    public String name() {
        return Operators.FUSION;
    }

    @Override
    public @Nullable Modality modality() {
        return null;
    }

    @Override
    public Availability availability(ReasoningInput input) {
        boolean something = !Passage.submitted(input).isEmpty()
                || !Passage.readInPictures(input).isEmpty()
                || !input.knowledge().entities().isEmpty()
                || input.perception().percepts().stream().anyMatch(FusionOperator::concernsPicture);
        if (!something || input.knowledge().hypotheses().isEmpty()) {
            return Availability.NO_INPUT;
        }
        return input.fusion().isOpen() ? Availability.READY : Availability.MODEL_ABSENT;
    }

    @Override
    public boolean canLook(ReasoningInput input) {
        return input.fusion().answer().isPresent();
    }

    private static boolean concernsPicture(Percept percept) {
        return percept instanceof Percept.ImageQuality
                || percept instanceof Percept.Unperceived gap && gap.code().equals("model-absent");
    }

    @Override
    public Object subject(ReasoningInput input) {
        return result(input);
    }

    @Override
    public Observation observe(ReasoningInput input) {
        FusionResult result = result(input);
        Map<String, LocalizedText> names = new HashMap<>();
        for (Hypothesis hypothesis : input.knowledge().hypotheses()) {
            names.put(hypothesis.id(), hypothesis.name());
        }
        FusionPlaces places = new FusionPlaces(input, result);
        List<Signal> signals = new ArrayList<>();
        for (FusionResult.Assessment assessment : result.assessments()) {
            LocalizedText name = names.get(assessment.hypothesis());
            if (name != null) {
                for (Share share : shares(assessment.gates())) {
                    if (!modalities.contains(share.modality())) {
                        continue;
                    }
                    signals.add(new Signal(
                            Band.of(assessment.score()).signal(assessment.hypothesis()),
                            false,
                            places.of(assessment.hypothesis(), share.modality()),
                            FusionWording.found(assessment, name, share),
                            share));
                }
            }
        }
        return new Observation(signals, List.of(), FusionWording.notes(result));
    }

    /** The modalities that count, with weights that sum to 1. */
    static List<Share> shares(Map<Modality, Double> gates) {
        double whole = 0;
        for (Modality modality : Modality.values()) {
            double gate = gates.getOrDefault(modality, 0.0);
            whole += gate >= LEAST_GATE ? gate : 0;
        }
        List<Share> shares = new ArrayList<>();
        for (Modality modality : Modality.values()) {
            double gate = gates.getOrDefault(modality, 0.0);
            if (gate >= LEAST_GATE) {
                shares.add(new Share(modality, Math.min(1, gate / whole)));
            }
        }
        return shares;
    }

    private static FusionResult result(ReasoningInput input) {
        return input.fusion().answer().orElseThrow();
    }
}
