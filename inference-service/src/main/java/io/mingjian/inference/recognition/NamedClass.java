/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.recognition;

import java.util.Arrays;
import java.util.List;

/**
 * A class that a model knows.
 *
 * @param english name in English
 * @param labels platform labels that the class belongs to, often none
 */
record NamedClass(String english, List<String> labels) {

    NamedClass {
        labels = List.copyOf(labels);
    }

    /** A class from its cells, the labels separated by commas. */
    static NamedClass of(String english, String labels) {
        return new NamedClass(
                english,
                Arrays.stream(labels.split(","))
                        .map(String::strip)
                        .filter(label -> !label.isEmpty())
                        .toList());
    }
}
