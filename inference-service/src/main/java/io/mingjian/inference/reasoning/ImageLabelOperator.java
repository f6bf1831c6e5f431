/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.reasoning.Modality;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reports what an image model names in the pictures, from a score on.
 *
 * @param name name of the operator
 * @param kind percepts that it reads: {@code ClassScore} or {@code DetectedObject}
 * @param model the model without which the operator does not run
 * @param threshold least score in [0, 1]
 */
record ImageLabelOperator(String name, Class<? extends Percept> kind, String model, double threshold)
        implements Operator {

    private record Label(Percept percept, String text, double score) {
        String key() {
            return text + " " + attachment();
        }

        String attachment() {
            Locator locator = percept.locator();
            if (locator instanceof Locator.ImageRegion region) {
                return region.attachment();
            }
            return locator instanceof Locator.WholeAttachment whole ? whole.attachment() : "";
        }
    }

    @Override
    public Modality modality() {
        return Modality.IMAGE;
    }

    @Override
    public Availability availability(ReasoningInput input) {
        if (input.perception().all(Percept.Unperceived.class).anyMatch(this::isMissingModel)) {
            return Availability.MODEL_ABSENT;
        }
        boolean something = asksForObjects()
                ? input.objects().isOpen()
                : labels(input).findAny().isPresent();
        return something ? Availability.READY : Availability.NO_INPUT;
    }

    private boolean asksForObjects() {
        return kind == Percept.DetectedObject.class;
    }

    /** Labels of another model must not pass for a look by the one that is missing. */
    private boolean isMissingModel(Percept.Unperceived gap) {
        return gap.code().equals("model-absent") && gap.model().name().equals(model);
    }

    @Override
    public Object subject(ReasoningInput input) {
        return labels(input).map(Label::percept).toList();
    }

    @Override
    public Observation observe(ReasoningInput input) {
        SortedMap<String, Label> best = new TreeMap<>();
        labels(input)
                .filter(label -> label.score() >= threshold)
                .sorted(Comparator.comparingDouble(Label::score).reversed().thenComparing(label -> label.percept()
                        .id()))
                .forEach(label -> best.putIfAbsent(label.key(), label));
        return new Observation(signals(best.values()), List.of());
    }

    private static List<Signal> signals(Collection<Label> labels) {
        return labels.stream()
                .map(label -> {
                    Percept percept = label.percept();
                    Signal.Place place = new Signal.Place(
                            percept.id(), "image:" + label.attachment(), percept.locator(), "", List.of(percept.id()));
                    return new Signal(label.text(), false, place, Wording.seen(label.text(), label.score()));
                })
                .toList();
    }

    private Stream<Label> labels(ReasoningInput input) {
        Stream<? extends Percept> percepts = asksForObjects()
                ? input.objects().answer().stream().filter(kind::isInstance)
                : input.perception().all(kind);
        return percepts.flatMap(percept -> {
            if (percept instanceof Percept.ClassScore score) {
                return Stream.of(new Label(score, score.label(), score.score()));
            }
            return percept instanceof Percept.DetectedObject object
                    ? Stream.of(new Label(object, object.label(), object.score()))
                    : Stream.empty();
        });
    }
}
