/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.documentation;

import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.regex.Pattern;

/** Names of schemas: a record inside a class that only holds such records has the subject of that class before its name. */
final class SchemaNames extends TypeNameResolver {

    private static final Pattern HOLDER = Pattern.compile("(Views?|Controller|Reads|Statistics)$");

    String of(Class<?> type) {
        Schema given = type.getAnnotation(Schema.class);
        return given == null || given.name().isEmpty() ? getNameOfClass(type) : given.name();
    }

    @Override
    protected String getNameOfClass(Class<?> type) {
        String name = type.getSimpleName();
        Class<?> around = type.getEnclosingClass();
        if (around == null || !HOLDER.matcher(around.getSimpleName()).find()) {
            return name;
        }
        String subject = HOLDER.matcher(around.getSimpleName()).replaceFirst("");
        return name.startsWith(subject) ? name : subject + name;
    }
}
