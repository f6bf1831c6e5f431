/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.demo;

import io.mingjian.cli.chain.OutcomeWords;
import io.mingjian.cli.console.CommandFailedException;
import io.mingjian.cli.platform.CaseDocument;
import io.mingjian.cli.platform.FinishedCase;
import io.mingjian.cli.review.ReviewCommand;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.reasoning.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A sample case and what should become of it.
 *
 * @param document the case, without what is expected
 * @param description what people read about it
 */
record Sample(CaseDocument document, Description description) {

    private static final String SUFFIX = ".case.json";

    /** The {@code sample} part of a sample file; never sent. */
    record Description(LocalizedText title, Expected expected, LocalizedText note) {}

    /**
     * What should become of a case.
     *
     * @param outcome null where only the severity matters
     * @param severity null where it does not matter
     * @param actions identifiers of actions that must be among those decided; null is none
     */
    record Expected(
            @Nullable Outcome outcome,
            @Nullable Integer severity,
            @Nullable List<String> actions) {

        List<String> requiredActions() {
            return actions == null ? List.of() : actions;
        }
    }

    private record SampleFile(Description sample) {}

    /** Every sample of a folder, by name. */
    static List<Sample> all(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Sample> samples = files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(Sample::read)
                    .toList();
            if (samples.isEmpty()) {
                throw new CommandFailedException("no samples in " + folder);
            }
            return samples;
        } catch (IOException e) {
            throw new CommandFailedException("no samples in " + folder);
        }
    }

    static Sample read(Path file) {
        try {
            String json = Files.readString(file);
            Description description =
                    ContractJson.mapper().readValue(json, SampleFile.class).sample();
            String name = String.valueOf(file.getFileName()).replace(SUFFIX, "");
            Path folder = file.toAbsolutePath().getParent();
            return new Sample(
                    CaseDocument.parse(name, json, folder == null ? Path.of("") : folder, ReviewCommand.DEFAULT_PACK),
                    description);
        } catch (IOException | JacksonException e) {
            throw new CommandFailedException("the sample " + file + " cannot be read");
        }
    }

    /** Whether the case became what was expected. */
    boolean isMetBy(FinishedCase finished) {
        Expected expected = description.expected();
        boolean outcome = expected.outcome() == null
                || expected.outcome() == finished.decision().outcome();
        boolean severity = expected.severity() == null
                || expected.severity() == finished.decision().severity();
        Set<String> actions = new HashSet<>();
        finished.answer()
                .path("decision")
                .path("actions")
                .forEach(action -> actions.add(action.path("id").asString("")));
        return outcome && severity && actions.containsAll(expected.requiredActions());
    }

    /** What is expected, in few words. */
    String wanted(Locale locale) {
        Expected expected = description.expected();
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        List<String> wanted = new ArrayList<>();
        if (expected.outcome() != null) {
            wanted.add(OutcomeWords.of(expected.outcome(), locale));
        }
        if (expected.severity() != null) {
            wanted.add((chinese ? "严重度 " : "severity ") + expected.severity());
        }
        int actions = expected.requiredActions().size();
        if (actions > 0) {
            wanted.add(chinese ? actions + " 项必需处置" : actions + " required actions");
        }
        return String.join(chinese ? "，" : ", ", wanted);
    }
}
