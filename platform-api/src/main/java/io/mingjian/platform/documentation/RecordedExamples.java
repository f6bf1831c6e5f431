/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.documentation;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * Shows what a platform really was asked and answered: {@code openapi/examples.json} holds it by operation, then by
 * {@code request} or status; {@code problems} hold one answer per status that is no success. Long lists are cut.
 */
final class RecordedExamples implements OpenApiCustomizer {

    private static final String PREFIX = "problem-";

    private final JsonNode recorded;

    RecordedExamples() {
        try (InputStream stream = RecordedExamples.class.getResourceAsStream("/openapi/examples.json")) {
            recorded = Json31.mapper().readTree(Objects.requireNonNull(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void customise(OpenAPI api) {
        recorded.path("problems").properties().forEach(each -> api.getComponents()
                .addExamples(PREFIX + each.getKey(), new Example().value(each.getValue())));
        api.getPaths().forEach((path, item) -> item.readOperationsMap()
                .forEach((method, operation) -> show(method, path, operation)));
    }

    private void show(HttpMethod method, String path, Operation operation) {
        JsonNode examples = recorded.path(method + " " + path);
        if (operation.getRequestBody() != null) {
            examples.path("request")
                    .properties()
                    .forEach(each -> show(operation.getRequestBody().getContent(), each.getKey(), each.getValue()));
        }
        operation.getResponses().forEach((status, response) -> {
            examples.path(status)
                    .properties()
                    .forEach(each -> show(response.getContent(), each.getKey(), each.getValue()));
            refer(response.getContent(), status);
        });
    }

    private void refer(@Nullable Content content, String status) {
        MediaType described = content == null ? null : content.get("application/problem+json");
        if (described != null && recorded.path("problems").has(status)) {
            described.addExamples("problem", new Example().$ref("#/components/examples/" + PREFIX + status));
        }
    }

    private static void show(@Nullable Content content, String mediaType, JsonNode example) {
        MediaType described = content == null ? null : content.get(mediaType);
        if (described != null
                && described.getExample() == null
                && described.getExamples() == null
                && !example.isMissingNode()) {
            described.setExample(example.isTextual() ? example.asText() : example);
        }
    }
}
