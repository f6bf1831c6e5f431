/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The devices that a pack tells apart: the label of the image models and the words that name it.
 *
 * @param patterns by label, what finds its words
 */
record DeviceNames(Map<String, Pattern> patterns) {

    static DeviceNames of(Map<String, List<String>> words) {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        words.forEach((label, names) -> patterns.put(label, pattern(names)));
        return new DeviceNames(patterns);
    }

    private static Pattern pattern(List<String> names) {
        StringBuilder any = new StringBuilder();
        for (String name : names) {
            String quoted = Pattern.quote(name.toLowerCase(Locale.ROOT));
            boolean latin = name.charAt(0) < 0x80;
            any.append(any.isEmpty() ? "" : "|").append(latin ? "(?<![a-z0-9])" + quoted + "s?(?![a-z0-9])" : quoted);
        }
        return Pattern.compile(any.toString());
    }

    boolean knows(String label) {
        return patterns.containsKey(label);
    }

    boolean isEmpty() {
        return patterns.isEmpty();
    }

    /** The devices that a text names, with the first place of each. */
    Map<String, Matcher> in(String text) {
        Map<String, Matcher> named = new TreeMap<>();
        patterns.forEach((label, pattern) -> {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                named.put(label, matcher);
            }
        });
        return named;
    }

    /** The one device that a text names, if it names one. */
    Optional<Map.Entry<String, Matcher>> single(String text) {
        Map<String, Matcher> named = in(text);
        return named.size() == 1 ? named.entrySet().stream().findFirst() : Optional.empty();
    }
}
