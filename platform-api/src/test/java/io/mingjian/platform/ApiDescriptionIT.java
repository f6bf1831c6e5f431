/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.platform.security.AccessMatrix;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI description is whole: everything is named, described and shown, and what is shown is what is described. */
class ApiDescriptionIT extends PlatformIT {

    private static final Path GOLDEN = Path.of("..", "docs", "api", "openapi.json");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Set<String> WITHOUT_BODY = Set.of("204", "304");

    private JsonNode api;
    private final List<String> faults = new ArrayList<>();

    @BeforeEach
    void read() {
        api = anonymous().get("/v3/api-docs").json();
    }

    @Test
    void theCommittedDescriptionIsTheOneThatIsServed() throws Exception {
        Files.writeString(Path.of("target", "openapi.json"), api.toPrettyString());

        assertThat(ContractJson.mapper().readTree(Files.readAllBytes(GOLDEN)))
                .as("copy platform-api/target/openapi.json to docs/api/openapi.json if this change is wanted")
                .isEqualTo(api);
    }

    @Test
    void everyOperationIsDescribedAndShown() {
        operations((place, operation) -> {
            want(place + " summary", operation.path("summary").asString(""));
            want(place + " description", operation.path("description").asString(""));
            want(place + " tag", operation.at("/tags/0").asString(""));
            for (JsonNode parameter : operation.path("parameters")) {
                JsonNode resolved = resolved(parameter);
                want(
                        place + " parameter " + resolved.path("name").asString(),
                        resolved.path("description").asString(""));
            }
            shown(place + " request", operation.at("/requestBody/content"));
            operation.path("responses").properties().forEach(each -> {
                if (!WITHOUT_BODY.contains(each.getKey())) {
                    shown(place + " " + each.getKey(), each.getValue().path("content"));
                }
            });
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void everyEndpointIsDescribedAndNothingElse() {
        List<String> described = new ArrayList<>();
        operations((place, operation) -> described.add(
                place.substring(0, place.indexOf(' ')).toUpperCase(Locale.ROOT) + place.substring(place.indexOf(' '))));

        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(AccessMatrix.endpoints().stream()
                        .filter(endpoint -> endpoint.contains(" /v1/"))
                        .toList());
    }

    @Test
    void everyPropertyIsDescribed() {
        api.at("/components/schemas").properties().forEach(schema -> schema.getValue()
                .path("properties")
                .properties()
                .forEach(property -> {
                    JsonNode value = property.getValue();
                    boolean told = value.has("description") || value.has("const") || value.has("enum");
                    if (!told && !isTold(value)) {
                        faults.add(schema.getKey() + "." + property.getKey());
                    }
                }));
        assertThat(faults).isEmpty();
    }

    @Test
    void whatIsShownIsWhatIsDescribed() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(
                        Map.of("urn:openapi", ContractJson.mapper().writeValueAsString(api))));
        operations((place, operation) -> {
            valid(registry, place + " request", operation.at("/requestBody/content"));
            operation
                    .path("responses")
                    .properties()
                    .forEach(each -> valid(
                            registry,
                            place + " " + each.getKey(),
                            each.getValue().path("content")));
        });
        assertThat(faults).isEmpty();
    }

    private void valid(SchemaRegistry registry, String place, JsonNode content) {
        content.properties().forEach(body -> {
            JsonNode schema = body.getValue().path("schema");
            List<JsonNode> examples = new ArrayList<>();
            body.getValue()
                    .path("examples")
                    .forEach(each -> examples.add(resolved(each).path("value")));
            if (body.getValue().has("example")) {
                examples.add(body.getValue().path("example"));
            }
            ObjectNode absolute = ContractJson.mapper().createObjectNode();
            absolute.setAll((ObjectNode)
                    ContractJson.mapper().readTree(schema.toString().replace("\"#/", "\"urn:openapi#/")));
            Schema judge = registry.getSchema(SchemaLocation.of("urn:test"), absolute);
            examples.forEach(example ->
                    judge.validate(example).forEach(error -> faults.add(place + " " + body.getKey() + ": " + error)));
        });
    }

    private void shown(String place, JsonNode content) {
        content.properties().forEach(body -> {
            boolean binary = body.getValue().at("/schema/format").asString("").equals("binary")
                    || body.getKey().equals("multipart/form-data")
                    || body.getKey().equals("application/zip");
            boolean has = body.getValue().has("example")
                    || body.getValue().has("examples")
                    || resolved(body.getValue().path("schema")).has("example");
            if (!binary && !has) {
                faults.add(place + " " + body.getKey() + " has no example");
            }
        });
    }

    private boolean isTold(JsonNode value) {
        return value.has("$ref") && resolved(value).has("description");
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? api.at(node.path("$ref").asString().substring(1)) : node;
    }

    private void want(String place, String text) {
        if (text.isBlank()) {
            faults.add(place + " is missing");
        }
    }

    private void operations(java.util.function.BiConsumer<String, JsonNode> each) {
        api.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation -> each.accept(operation.getKey() + " " + path.getKey(), operation.getValue())));
    }
}
