/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.schemas;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Compares written JSON with the records it was written from. */
final class WrittenProperties {

    private WrittenProperties() {}

    /** Properties of the JSON that are no component of the record, as paths. */
    static Set<String> unexpected(Object value, JsonNode json) {
        Set<String> found = new TreeSet<>();
        collect(value, json, value.getClass().getSimpleName(), found);
        return found;
    }

    /** Adds the paths of nulls and of empty arrays and objects other than {@code {"kind":…}}. */
    static void findEmpty(String path, JsonNode json, Set<String> empty) {
        if (json.isNull() || (json.isContainer() && json.isEmpty())) {
            empty.add(path);
        }
        json.properties().forEach(property -> findEmpty(path + "/" + property.getKey(), property.getValue(), empty));
        if (json.isArray()) {
            json.forEach(item -> findEmpty(path + "/*", item, empty));
        }
    }

    private static void collect(Object value, JsonNode json, String path, Set<String> found) {
        if (value instanceof Record record) {
            collectRecord(record, json, path, found);
        } else if (value instanceof Collection<?> items) {
            Iterator<JsonNode> written = json.iterator();
            items.forEach(item -> collect(item, written.next(), path + "/*", found));
        } else if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, item) -> collect(item, json.get(key.toString()), path + "/" + key, found));
        }
    }

    private static void collectRecord(Record record, JsonNode json, String path, Set<String> found) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Set<String> names =
                Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        json.propertyNames().stream()
                .filter(name -> !names.contains(name) && !name.equals("kind"))
                .forEach(name -> found.add(path + "/" + name));
        for (RecordComponent component : components) {
            try {
                collect(
                        component.getAccessor().invoke(record),
                        json.get(component.getName()),
                        path + "/" + component.getName(),
                        found);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
