/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.evaluate;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A description against the first row that a table's search finds. A label that names a heading is met by its
 * subheadings, too; whatever is not a digit in a label is left out ({@code UN 3480}, {@code 8507.60}).
 *
 * @param path of the search, such as {@code /v1/lookup/tariff}
 * @param label label that holds the code
 */
record LookupScoring(String path, String label) implements Scoring {

    /** What a record is taken for to which the search finds nothing. */
    static final String NOTHING = "(nothing)";

    @Override
    public String leading() {
        return label;
    }

    @Override
    public Map<String, String> truth(JsonNode labels) {
        String code = digits(labels.path(label).asString(""));
        return code.isEmpty() ? Map.of() : Map.of(label, code);
    }

    /** Whether the first row is right. */
    static Judgement judge(String truth, Optional<String> found) {
        String predicted = found.map(LookupScoring::digits).orElse(NOTHING);
        return Judgement.choice(truth, predicted.startsWith(truth) ? truth : predicted, null);
    }

    private static String digits(String code) {
        return code.replaceAll("[^0-9]", "");
    }
}
