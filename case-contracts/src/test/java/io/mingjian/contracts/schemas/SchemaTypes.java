/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.schemas;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** How a Java type must be described in JSON Schema. */
final class SchemaTypes {

    private static final Map<Class<?>, String> SCALARS = Map.of(
            String.class, "string",
            int.class, "integer",
            Integer.class, "integer",
            long.class, "integer",
            double.class, "number",
            Double.class, "number",
            boolean.class, "boolean",
            Boolean.class, "boolean");
    private static final Map<Class<?>, String> FORMATS = Map.of(
            UUID.class, "uuid",
            Instant.class, "date-time",
            LocalDate.class, "date");

    private SchemaTypes() {}

    /** What is wrong with the description of a type, if anything. */
    static Optional<String> mismatch(Type type, JsonNode schema) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class
                    ? list(arguments[0], schema)
                    : map(arguments[0], arguments[1], schema);
        }
        Class<?> plain = (Class<?>) type;
        if (FORMATS.containsKey(plain)) {
            return wanted(FORMATS.get(plain), schema.path("format"), schema);
        }
        if (plain == Duration.class) {
            return schema.path("pattern").asString("").startsWith("^PT")
                    ? Optional.empty()
                    : Optional.of("no duration: " + schema);
        }
        if (SCALARS.containsKey(plain)) {
            String reference = schema.path("$ref").asString("");
            return reference.endsWith("#/$defs/Sha256")
                    ? Optional.empty()
                    : wanted(SCALARS.get(plain), schema.path("type"), schema);
        }
        String file = ContractSchemas.FILES.get(plain);
        String suffix = file == null ? "#/$defs/" + plain.getSimpleName() : ":schema:" + file + ".v1";
        return wanted(suffix, schema.path("$ref"), schema);
    }

    private static Optional<String> list(Type item, JsonNode schema) {
        return wanted("array", schema.path("type"), schema).or(() -> mismatch(item, schema.path("items")));
    }

    private static Optional<String> map(Type key, Type value, JsonNode schema) {
        return wanted("object", schema.path("type"), schema)
                .or(() -> mismatch(value, schema.path("additionalProperties")))
                .or(() -> key == String.class ? Optional.empty() : mismatch(key, schema.path("propertyNames")));
    }

    private static Optional<String> wanted(String suffix, JsonNode found, JsonNode schema) {
        return found.asString("").endsWith(suffix)
                ? Optional.empty()
                : Optional.of("wanted " + suffix + ", got " + schema);
    }
}
