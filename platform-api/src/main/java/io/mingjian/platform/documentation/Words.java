/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.documentation;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Says in {@code openapi/words.properties} what is the same wherever it stands, and turns Javadoc's marks into Markdown. */
final class Words implements OpenApiCustomizer {

    private static final Pattern CODE = Pattern.compile("<code>(.*?)</code>([^\\s,;.]*)");

    private final Properties words = new Properties();

    Words() {
        try (InputStream stream = Words.class.getResourceAsStream("/openapi/words.properties")) {
            words.load(new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void customise(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        schemas.forEach((name, schema) -> describe(name, (Schema<?>) schema, schemas));
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getParameters() != null)
                .forEach(operation -> operation.getParameters().forEach(parameter -> describe(operation, parameter)));
    }

    private void describe(String name, Schema<?> schema, Map<String, Schema> schemas) {
        schema.setDescription(markdown(schema.getDescription()));
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((property, value) -> {
                String said = markdown(value.getDescription());
                boolean silent = said == null && value.getConst() == null && !isTold(value.get$ref(), schemas);
                value.setDescription(silent ? first(name + "." + property, property) : said);
            });
        }
    }

    private void describe(Operation operation, Parameter parameter) {
        String said = markdown(parameter.getDescription());
        String name = "parameter." + parameter.getName();
        boolean silent = said == null && parameter.get$ref() == null;
        parameter.setDescription(silent ? first(name + "." + operation.getOperationId(), name) : said);
    }

    private static boolean isTold(@Nullable String reference, Map<String, Schema> schemas) {
        Schema<?> target = reference == null ? null : schemas.get(reference.substring(reference.lastIndexOf('/') + 1));
        return target != null && target.getDescription() != null;
    }

    private @Nullable String first(String special, String general) {
        return words.getProperty(special, words.getProperty(general));
    }

    private static @Nullable String markdown(@Nullable String text) {
        return text == null ? null : CODE.matcher(text).replaceAll("`$1$2`");
    }
}
