/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.chart;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds fields that the Kubernetes API does not know; the parser keeps them aside rather than refuse them. */
final class UnknownFields {

    private static final String MODEL = "io.fabric8.kubernetes.api.model";

    private UnknownFields() {}

    /** Paths of the unknown fields of a parsed manifest. */
    static List<String> of(Object manifest) {
        List<String> found = new ArrayList<>();
        walk(manifest.getClass().getSimpleName(), manifest, found);
        return found;
    }

    private static void walk(String path, @Nullable Object value, List<String> found) {
        if (value instanceof Collection<?> items) {
            items.forEach(item -> walk(path + "[]", item, found));
        } else if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, item) -> walk(path + "." + key, item, found));
        } else if (value != null
                && value.getClass().getName().startsWith(MODEL)
                && !value.getClass().isEnum()) {
            for (Method method : value.getClass().getMethods()) {
                visit(path, value, method, found);
            }
        }
    }

    private static void visit(String path, Object value, Method method, List<String> found) {
        if (method.getParameterCount() > 0 || Modifier.isStatic(method.getModifiers())) {
            return;
        }
        if (method.getName().equals("getAdditionalProperties")) {
            ((Map<?, ?>) call(value, method)).keySet().forEach(key -> found.add(path + "." + key));
        } else if (method.getName().startsWith("get") && isWalked(method.getReturnType())) {
            walk(path + "." + method.getName().substring(3), call(value, method), found);
        }
    }

    private static boolean isWalked(Class<?> type) {
        return Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)
                || type.getName().startsWith(MODEL);
    }

    private static Object call(Object value, Method method) {
        try {
            return method.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
