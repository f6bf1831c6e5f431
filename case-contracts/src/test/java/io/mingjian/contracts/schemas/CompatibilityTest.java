/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.json.MalformedContractException;
import io.mingjian.contracts.percept.Perception;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Promises to readers and writers of other versions. The golden files were written by the first release and are never
 * changed: a component that comes later must be nullable.
 */
class CompatibilityTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/v1");

    @ParameterizedTest
    @MethodSource("types")
    void whatTheFirstVersionWroteIsStillValid(Class<?> type) {
        assertThat(ContractSchemas.errors(type, golden(type))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatTheFirstVersionWroteIsStillReadWithoutLoss(Class<?> type) {
        Object read = ContractJson.read(bytes(golden(type)), type);

        JsonNode writtenAgain = ContractJson.mapper().readTree(ContractJson.canonical(read));
        assertThat(JsonSubset.missing(ContractJson.mapper().readTree(golden(type)), writtenAgain))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void aNewerEventWithUnknownPropertiesIsValidAndReadAsToday(Class<?> type) {
        JsonNode newer = ContractJson.mapper().readTree(golden(type));
        addUnknownProperties(newer);

        assertThat(newer.toString()).contains("addedByALaterVersion");
        assertThat(ContractSchemas.errors(type, newer.toString())).isEmpty();
        assertThat(ContractJson.read(bytes(newer.toString()), type))
                .isEqualTo(ContractJson.read(bytes(golden(type)), type));
    }

    @Test
    void aKindThatTodayDoesNotKnowIsRefusedRatherThanDropped() {
        String json = golden(Perception.class).replace("\"kind\":\"code\"", "\"kind\":\"smell\"");

        assertThat(json).contains("smell");
        assertThatThrownBy(() -> ContractJson.read(bytes(json), Perception.class))
                .isInstanceOf(MalformedContractException.class);
    }

    @Test
    void thereIsAGoldenFileOfEveryType() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            assertThat(names)
                    .containsExactlyInAnyOrderElementsOf(ContractSchemas.FILES.values().stream()
                            .map(name -> name + ".json")
                            .toList());
        }
    }

    static Stream<Class<?>> types() {
        return ContractSchemas.FILES.keySet().stream();
    }

    private static String golden(Class<?> type) {
        return ContractSchemas.resource("/golden/v1/" + ContractSchemas.fileOf(type) + ".json");
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** Adds an unknown property to every object that stands for a record; the others are maps. */
    private static void addUnknownProperties(JsonNode json) {
        json.forEach(CompatibilityTest::addUnknownProperties);
        if (json instanceof ObjectNode object && !isMap(object)) {
            object.putObject("addedByALaterVersion").putArray("values").add(1).add("two");
        }
    }

    private static boolean isMap(ObjectNode object) {
        return ContractTypes.reachableFrom(ContractSchemas.FILES.keySet()).stream()
                .filter(Class::isRecord)
                .noneMatch(type -> Arrays.stream(type.getRecordComponents())
                                .filter(component -> object.has(component.getName()))
                                .count()
                        >= Math.max(1, object.size() - (object.has("kind") ? 1 : 0)));
    }
}
