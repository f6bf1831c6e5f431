/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.knowledge;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriBuilder;

/**
 * A path of knowledge-service. Values are variables of a template, so that whatever a client sends stays a value.
 *
 * @param path template with a variable per path value
 * @param values of the path, in order
 * @param names of the query parameters, in order; a name may come again
 * @param parameters their values
 */
record KnowledgePath(String path, List<Object> values, List<String> names, List<Object> parameters) {

    static KnowledgePath of(String path, Object... values) {
        return new KnowledgePath(path, List.of(values), List.of(), List.of());
    }

    /** With a parameter; without one where there is no value. */
    KnowledgePath with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        List<String> longerNames = new ArrayList<>(names);
        longerNames.add(name);
        List<Object> longer = new ArrayList<>(parameters);
        longer.add(value);
        return new KnowledgePath(path, values, longerNames, longer);
    }

    /** With a parameter for each value. */
    KnowledgePath withEach(String name, @Nullable List<String> all) {
        KnowledgePath result = this;
        for (String value : all == null ? List.<String>of() : all) {
            result = result.with(name, value);
        }
        return result;
    }

    URI in(UriBuilder builder) {
        builder.path(path);
        for (int i = 0; i < names.size(); i++) {
            builder.queryParam(names.get(i), "{parameter" + i + "}");
        }
        List<Object> all = new ArrayList<>(values);
        all.addAll(parameters);
        return builder.build(all.toArray());
    }
}
