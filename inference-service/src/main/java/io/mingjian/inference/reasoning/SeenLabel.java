/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.QuotedPlace;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an image model names in a picture.
 *
 * @param percept class score or object
 * @param label platform label
 * @param score in [0, 1]
 */
record SeenLabel(Percept percept, String label, double score) {

    private static final Comparator<SeenLabel> SUREST = Comparator.comparingDouble((SeenLabel seen) -> -seen.score())
            .thenComparing(seen -> seen.percept().id());

    /** Labels from a score on, the surest first; asks which objects the pictures show. */
    static List<SeenLabel> of(ReasoningInput input, double least) {
        input.objects().answer();
        return known(input, least);
    }

    private static List<SeenLabel> known(ReasoningInput input, double least) {
        Stream<SeenLabel> classes = input.perception()
                .all(Percept.ClassScore.class)
                .map(score -> new SeenLabel(score, score.label(), score.score()));
        Stream<SeenLabel> objects = input.seen()
                .all(Percept.DetectedObject.class)
                .map(object -> new SeenLabel(object, object.label(), object.score()));
        return Stream.concat(classes, objects)
                .filter(seen -> seen.score() >= least)
                .sorted(SUREST)
                .toList();
    }

    /** All labels seen so far, in a form that has canonical JSON. */
    static Object subject(ReasoningInput input) {
        return known(input, 0).stream().map(SeenLabel::percept).toList();
    }

    /** This label against words that say otherwise. */
    Signal against(String signal, LocalizedText where, QuotedPlace words) {
        LocalizedText name = LabelWording.of(label);
        Signal.Place place = new Signal.Place(
                percept.id(), "comparison:" + signal + ":seen", percept.locator(), "", List.of(percept.id()));
        return new Signal(
                signal,
                false,
                place,
                ComparisonWording.text(
                        "图片中识别到“" + name.zh() + "”，而" + where.zh() + "写的是“" + words.excerpt() + "”",
                        "The picture shows \"" + name.en() + "\" while " + ComparisonWording.inside(where) + " says \""
                                + words.excerpt() + "\""),
                new Share(Modality.IMAGE, Math.min(1, score)),
                words);
    }
}
