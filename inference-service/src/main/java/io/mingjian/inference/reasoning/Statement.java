/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.QuotedPlace;
import io.mingjian.inference.amounts.AmountText;
import io.mingjian.inference.text.TextSpan;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that a case says in words, whichever side says it: a text part, a line in a picture, an attribute.
 *
 * @param name name of the part or attribute, or identifier of the line
 * @param modality the side that says it
 * @param text what it says
 * @param title what people call it
 * @param line the percept of a line in a picture, else null
 * @param weight how well it was read, in [0, 1]; 1 for what somebody typed
 */
record Statement(
        String name,
        Modality modality,
        AmountText text,
        LocalizedText title,
        Percept.@Nullable TextSpan line,
        double weight) {

    /** Lines that were read less surely than this are not held against anything. */
    static final double LEAST_CONFIDENCE = 0.7;

    /** The text parts. */
    static List<Statement> submitted(ReasoningInput input) {
        return Passage.submitted(input).stream()
                .map(part ->
                        new Statement(part.name(), Modality.TEXT, AmountText.typed(part.text()), part.title(), null, 1))
                .toList();
    }

    /** The lines in pictures that were read surely enough. */
    static List<Statement> readInPictures(ReasoningInput input) {
        return input.perception()
                .all(Percept.TextSpan.class)
                .filter(line -> !line.text().isBlank() && line.confidence() >= LEAST_CONFIDENCE)
                .map(line -> new Statement(
                        line.id(),
                        Modality.OCR,
                        AmountText.read(line.text()),
                        Wording.PICTURE_TEXT,
                        line,
                        Math.min(1, line.confidence())))
                .toList();
    }

    /** The attributes, by name. */
    static List<Statement> attributes(ReasoningInput input) {
        return new TreeMap<>(input.event().subject().attributes())
                .entrySet().stream()
                        .filter(entry -> !entry.getValue().isBlank())
                        .map(entry -> new Statement(
                                entry.getKey(),
                                Modality.ATTRIBUTE,
                                AmountText.typed(entry.getValue()),
                                ComparisonWording.attribute(entry.getKey()),
                                null,
                                1))
                        .toList();
    }

    /** Everything that the case says: parts, then lines, then attributes. */
    static List<Statement> all(ReasoningInput input) {
        return Stream.of(submitted(input), readInPictures(input), attributes(input))
                .flatMap(List::stream)
                .toList();
    }

    /** The values of some statements that have a canonical JSON form. */
    static Object subject(List<Statement> statements) {
        return statements.stream()
                .map(statement ->
                        new NamedText(statement.name(), statement.text().original()))
                .toList();
    }

    String excerpt(TextSpan span) {
        return text.excerpt(span);
    }

    /** A place in this statement as the place of a signal. */
    Signal.Place place(TextSpan span, String group) {
        QuotedPlace quoted = quoted(span);
        return new Signal.Place(
                name + ":" + span.begin() + "-" + span.end(),
                group,
                quoted.locator(),
                quoted.excerpt(),
                quoted.percepts());
    }

    /** A place in this statement with what stands there. */
    QuotedPlace quoted(TextSpan span) {
        Percept.TextSpan read = line;
        List<String> percepts = read == null ? List.of() : List.of(read.id());
        return new QuotedPlace(modality, locator(span), excerpt(span), percepts);
    }

    private Locator locator(TextSpan span) {
        Percept.TextSpan read = line;
        if (read != null) {
            return read.locator();
        }
        return modality == Modality.ATTRIBUTE
                ? new Locator.AttributeValue(name)
                : new Locator.TextRange(name, span.begin(), span.end());
    }

    /** What this statement says and another says otherwise, as a signal that shows both places. */
    Signal against(String signal, TextSpan span, Statement other, TextSpan otherSpan) {
        String group = "comparison:" + signal + ":" + name + ":" + other.name();
        return new Signal(
                signal,
                false,
                place(span, group),
                ComparisonWording.otherwise(this, excerpt(span), other, other.excerpt(otherSpan)),
                new Share(modality, weight * other.weight),
                other.quoted(otherSpan));
    }

    /** What this statement says that cannot be right by itself. */
    Signal alone(String signal, TextSpan span, LocalizedText found) {
        return new Signal(
                signal, false, place(span, "comparison:" + signal + ":" + name), found, new Share(modality, weight));
    }
}
