/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.schemas;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.mingjian.contracts.events.ActPerformed;
import io.mingjian.contracts.events.CaseEnriched;
import io.mingjian.contracts.events.CasePerceived;
import io.mingjian.contracts.events.CaseReasoned;
import io.mingjian.contracts.events.CaseSubmitted;
import io.mingjian.contracts.events.DecisionRecorded;
import io.mingjian.contracts.events.PackInstalled;
import io.mingjian.contracts.events.RecordedAct;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.CaseKnowledge;
import io.mingjian.contracts.knowledge.KnowledgeFeatures;
import io.mingjian.contracts.knowledge.PackPolicy;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.contracts.proof.DecisionProof;
import io.mingjian.contracts.reasoning.ReasoningChain;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The published schemas, read from the class path, formats asserted. */
final class ContractSchemas {

    static final Map<Class<?>, String> FILES = Map.ofEntries(
            Map.entry(CaseSubmitted.class, "case-submitted"),
            Map.entry(CasePerceived.class, "case-perceived"),
            Map.entry(CaseEnriched.class, "case-enriched"),
            Map.entry(CaseReasoned.class, "case-reasoned"),
            Map.entry(DecisionRecorded.class, "decision-recorded"),
            Map.entry(PackInstalled.class, "pack-installed"),
            Map.entry(ActPerformed.class, "act-performed"),
            Map.entry(RecordedAct.class, "recorded-act"),
            Map.entry(DecisionProof.class, "decision-proof"),
            Map.entry(Perception.class, "perception"),
            Map.entry(CaseKnowledge.class, "case-knowledge"),
            Map.entry(KnowledgeFeatures.class, "knowledge-features"),
            Map.entry(PackPolicy.class, "pack-policy"),
            Map.entry(ReasoningChain.class, "reasoning-chain"));

    private static final String PREFIX = "urn:mingjian:schema:";
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(ContractSchemas::byIdentifier));

    private ContractSchemas() {}

    /** What is wrong with a JSON text, empty if nothing is. */
    static List<String> errors(Class<?> type, String json) {
        Schema schema = REGISTRY.getSchema(SchemaLocation.of(PREFIX + fileOf(type) + ".v1"));
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    static String canonical(Object value) {
        return new String(ContractJson.canonical(value), StandardCharsets.UTF_8);
    }

    /** The name of an event's or document's schema, without version and extension. */
    static String fileOf(Class<?> type) {
        return Objects.requireNonNull(FILES.get(type), () -> "no schema describes " + type);
    }

    /** A schema file as a tree. */
    static JsonNode tree(String name) {
        return ContractJson.mapper().readTree(resource("/schemas/" + name + ".v1.json"));
    }

    static String resource(String path) {
        try (InputStream in = Objects.requireNonNull(ContractSchemas.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String byIdentifier(String identifier) {
        return resource("/schemas/" + identifier.substring(PREFIX.length()) + ".json");
    }
}
