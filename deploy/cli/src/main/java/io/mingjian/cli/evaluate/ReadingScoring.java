/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.evaluate;

import io.mingjian.cli.platform.InstalledPack;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The share of the phrases that must be read in a picture, with spaces and width folded. */
record ReadingScoring(String pack) implements CaseScoring {

    private static final String PHRASES = "must_read";
    private static final String ALL = "all read";

    @Override
    public String leading() {
        return PHRASES;
    }

    @Override
    public Optional<String> obstacle(InstalledPack installed) {
        return Optional.empty();
    }

    @Override
    public boolean needsPerception() {
        return true;
    }

    @Override
    public Map<String, String> truth(JsonNode labels) {
        return labels.path(PHRASES).isEmpty() ? Map.of() : Map.of(PHRASES, ALL);
    }

    @Override
    public Judgement judge(String aspect, JsonNode labels, Observed observed, InstalledPack installed) {
        String writing = fold(String.join("", observed.writing()));
        List<String> phrases = new ArrayList<>();
        labels.path(PHRASES).forEach(phrase -> phrases.add(fold(phrase.asString(""))));
        long read = phrases.stream().filter(writing::contains).count();
        String predicted = read == phrases.size() ? ALL : read == 0 ? "none read" : "some read";
        return new Judgement(ALL, predicted, null, (double) read / phrases.size());
    }

    /** Compatibility form without spaces; case stays. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]+", "");
    }
}
