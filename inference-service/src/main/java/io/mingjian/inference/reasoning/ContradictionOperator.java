/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.inference.text.LexiconScanner;
import io.mingjian.inference.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds words that do not go together: 全新 beside damage, a leak that one place denies and another reports, a device
 * that is named beside another that is seen. Each is evidence of its own with both places.
 *
 * @param scanner the pack's lexicons
 * @param pairs by signal, two lexicons that exclude each other
 * @param denials lexicons whose denial is held against their presence; the signal is {@code <lexicon>-disputed}
 * @param devices devices that the pack tells apart, possibly none
 */
record ContradictionOperator(
        LexiconScanner scanner, Map<String, List<String>> pairs, List<String> denials, DeviceNames devices)
        implements ComparingOperator {

    static final String DISPUTED = "-disputed";
    static final String DEVICE = "device-differs";

    /** Least score in [0, 1] of a label that is held against the text. */
    static final double LEAST_SCORE = 0.6;

    @Override
    public String name() {
        return ComparisonOperators.CONTRADICTION;
    }

    @Override
    public List<Statement> statements(ReasoningInput input) {
        return Stream.concat(Statement.submitted(input).stream(), Statement.readInPictures(input).stream())
                .toList();
    }

    @Override
    public Object subject(ReasoningInput input) {
        return List.of(Statement.subject(statements(input)), SeenLabel.subject(input));
    }

    @Override
    public boolean compares(ReasoningInput input) {
        return !statements(input).isEmpty();
    }

    @Override
    public Observation observe(ReasoningInput input) {
        WordPlaces places = WordPlaces.of(scanner, statements(input));
        List<Signal> signals = new ArrayList<>();
        pairs.forEach((signal, lexicons) -> {
            if (lexicons.size() == 2) {
                places.against(signal, lexicons.get(0), lexicons.get(1)).ifPresent(signals::add);
                seen(signal, places.present(lexicons.get(0)), lexicons.get(1), input)
                        .ifPresent(signals::add);
            }
        });
        for (String lexicon : denials) {
            String signal = lexicon + DISPUTED;
            places.denied(signal, lexicon).ifPresent(signals::add);
            seen(signal, places.denied(lexicon), lexicon, input).ifPresent(signals::add);
        }
        device(input).ifPresent(signals::add);
        return new Observation(signals, List.of());
    }

    /** A picture that shows what the words exclude; the pictures are looked at only where there are such words. */
    private static Optional<Signal> seen(
            String signal, List<WordPlaces.Found> words, String label, ReasoningInput input) {
        return words.stream().findFirst().flatMap(word -> SeenLabel.of(input, LEAST_SCORE).stream()
                .filter(item -> item.label().equals(label))
                .findFirst()
                .map(item -> item.against(signal, word.statement().title(), word.quoted())));
    }

    /** The one device that the texts name, where pictures show another and not this one. */
    private Optional<Signal> device(ReasoningInput input) {
        List<Statement> texts = Statement.submitted(input);
        List<String> all = texts.stream()
                .flatMap(statement -> devices.in(statement.text().value()).keySet().stream())
                .distinct()
                .toList();
        if (all.size() != 1) {
            return Optional.empty();
        }
        List<SeenLabel> shown = SeenLabel.of(input, LEAST_SCORE).stream()
                .filter(item -> devices.knows(item.label()))
                .toList();
        if (shown.isEmpty() || shown.stream().anyMatch(item -> item.label().equals(all.get(0)))) {
            return Optional.empty();
        }
        return texts.stream()
                .flatMap(statement -> devices
                        .single(statement.text().value())
                        .map(entry -> new WordPlaces.Found(
                                statement,
                                new TextSpan(
                                        entry.getValue().start(),
                                        entry.getValue().end())))
                        .stream())
                .findFirst()
                .map(word -> shown.get(0).against(DEVICE, word.statement().title(), word.quoted()));
    }
}
