/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.schemas;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Whether one JSON text still says everything that another said. */
final class JsonSubset {

    private JsonSubset() {}

    /** Paths of {@code expected} that {@code actual} lacks or states otherwise; additions do not count. */
    static Set<String> missing(JsonNode expected, JsonNode actual) {
        Set<String> missing = new TreeSet<>();
        compare("", expected, actual, missing);
        return missing;
    }

    private static void compare(String path, JsonNode expected, JsonNode actual, Set<String> missing) {
        if (expected.isObject()) {
            expected.properties()
                    .forEach(property -> compare(
                            path + "/" + property.getKey(),
                            property.getValue(),
                            actual.path(property.getKey()),
                            missing));
        } else if (expected.isArray() && actual.size() == expected.size()) {
            for (int i = 0; i < expected.size(); i++) {
                compare(path + "/" + i, expected.get(i), actual.get(i), missing);
            }
        } else if (!expected.equals(actual)) {
            missing.add(path);
        }
    }
}
