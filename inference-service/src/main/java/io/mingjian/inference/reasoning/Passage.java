/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.json.Sha256;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.inference.text.TextNormalizer;
import io.mingjian.inference.text.TextSpan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text that the text operators read.
 *
 * @param name name of the text part or identifier of the percept
 * @param text its characters
 * @param title what people call it
 * @param line the percept it was read from, or null for submitted text
 */
record Passage(String name, String text, LocalizedText title, Percept.@Nullable TextSpan line) {

    private static final String SENTENCE_ENDS = "，,。；;！!？?、|\n\r";

    static List<Passage> submitted(ReasoningInput input) {
        return input.texts().stream()
                .filter(part -> !part.text().isBlank())
                .map(part -> new Passage(part.name(), part.text(), Wording.part(part.name()), null))
                .toList();
    }

    static List<Passage> readInPictures(ReasoningInput input) {
        Stream<Percept.TextSpan> lines = input.perception().all(Percept.TextSpan.class);
        return lines.filter(line -> !line.text().isBlank())
                .map(line -> new Passage(line.id(), line.text(), Wording.PICTURE_TEXT, line))
                .toList();
    }

    /** A place in this passage. */
    Signal.Place place(TextSpan span) {
        String excerpt = text.substring(span.begin(), span.end());
        Percept.TextSpan read = line;
        String anchor = name + ":" + span.begin() + "-" + span.end();
        if (read == null) {
            Locator range = new Locator.TextRange(name, span.begin(), span.end());
            return new Signal.Place(anchor, "text:" + sentence(span), range, excerpt, List.of());
        }
        return new Signal.Place(anchor, "ocr:" + sentence(span), read.locator(), excerpt, List.of(read.id()));
    }

    /** Names the clause around a span by its content, so that a repeated clause is the same source. */
    private String sentence(TextSpan span) {
        int begin = span.begin();
        while (begin > 0 && SENTENCE_ENDS.indexOf(text.charAt(begin - 1)) < 0) {
            begin--;
        }
        int end = span.end();
        while (end < text.length() && SENTENCE_ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String normal =
                TextNormalizer.normalize(text.substring(begin, end).strip()).value();
        return Sha256.hex(normal.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }
}
