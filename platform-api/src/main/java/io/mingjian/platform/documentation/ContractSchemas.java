/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.documentation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * Puts the contracts' own JSON Schemas in place of what could be guessed from their classes: OpenAPI 3.1 takes JSON Schema
 * 2020-12 as it is.
 */
final class ContractSchemas implements OpenApiCustomizer {

    private static final String REFERENCE = "#/components/schemas/";
    private static final List<String> DOCUMENTS = List.of("reasoning-chain.v1", "perception.v1", "decision-proof.v1");

    private final Map<String, JsonNode> contracts = new TreeMap<>();

    ContractSchemas() {
        read("types.v1").get("$defs").properties().forEach(entry -> contracts.put(entry.getKey(), entry.getValue()));
        for (String document : DOCUMENTS) {
            JsonNode schema = read(document);
            contracts.put(schema.get("title").asText(), schema);
        }
    }

    @Override
    public void customise(OpenAPI api) {
        Map<String, Schema> schemas = Objects.requireNonNull(api.getComponents().getSchemas());
        Deque<String> wanted = new ArrayDeque<>(schemas.keySet());
        Set<String> done = new HashSet<>();
        while (!wanted.isEmpty()) {
            String name = wanted.remove();
            JsonNode contract = contracts.get(name);
            if (contract != null && done.add(name)) {
                schemas.put(name, schema(contract));
                contract.findValuesAsText("$ref").forEach(reference -> wanted.add(named(reference)));
            }
        }
    }

    private static String named(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** A name of a kind is a text, and tells the kinds of a sealed type apart. */
    private Schema<?> schema(JsonNode contract) {
        try {
            contract.findParents("const").stream()
                    .filter(node -> node.get("const").isTextual())
                    .forEach(node -> ((ObjectNode) node).put("type", "string"));
            if (contract.has("oneOf")) {
                discriminate((ObjectNode) contract);
            }
            Schema<?> schema = Json31.mapper().treeToValue(contract, Schema.class);
            schema.set$schema(null);
            schema.set$id(null);
            return schema;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void discriminate(ObjectNode sealed) {
        ObjectNode discriminator = sealed.putObject("discriminator").put("propertyName", "kind");
        ObjectNode mapping = discriminator.putObject("mapping");
        sealed.get("oneOf").forEach(each -> {
            String reference = each.path("$ref").asText();
            JsonNode kind =
                    Objects.requireNonNull(contracts.get(named(reference))).at("/properties/kind/const");
            mapping.put(kind.asText(), reference);
        });
    }

    private static JsonNode read(String name) {
        try (InputStream stream = ContractSchemas.class.getResourceAsStream("/schemas/" + name + ".json")) {
            String text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return Json31.mapper()
                    .readTree(text.replaceAll("(\"\\$ref\"\\s*:\\s*\")[^\"]*#/\\$defs/", "$1" + REFERENCE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
