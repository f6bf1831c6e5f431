/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.json.ContractJson;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SchemaConformanceTest {

    @ParameterizedTest
    @MethodSource("samples")
    void whatIsWrittenIsValidAgainstItsSchema(Object sample) {
        String json = ContractSchemas.canonical(sample);

        assertThat(ContractSchemas.errors(sample.getClass(), json)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatIsWrittenIsReadBackEqual(Object sample) {
        Object read = ContractJson.read(ContractJson.canonical(sample), sample.getClass());

        assertThat(read).isEqualTo(sample);
        assertThat(ContractJson.canonical(read)).isEqualTo(ContractJson.canonical(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nothingButTheComponentsIsWritten(Object sample) {
        JsonNode written = ContractJson.mapper().readTree(ContractJson.canonical(sample));

        assertThat(WrittenProperties.unexpected(sample, written)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyPropertyThatASchemaRequiresIsMissed(Object sample) {
        ObjectNode json = (ObjectNode) ContractJson.mapper().readTree(ContractJson.canonical(sample));
        JsonNode required =
                ContractSchemas.tree(ContractSchemas.fileOf(sample.getClass())).get("required");

        for (JsonNode name : required) {
            ObjectNode without = json.deepCopy().without(List.of(name.asString()));
            assertThat(ContractSchemas.errors(sample.getClass(), without.toString()))
                    .as("without %s", name)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /verdict/outcome                           | "MAYBE"
                    /verdict/severity                          | 4
                    /verdict/confidence                        | 1.5
                    /verdict/labels/0/probability              | "high"
                    /verdict/modalityWeights/SMELL             | 0.5
                    /caseId                                    | "no-uuid"
                    /run                                       | 0
                    /steps                                     | []
                    /steps/0/kind                              | "guessed"
                    /steps/0/trace/inputDigest                 | "ABC"
                    /steps/0/trace/evidence/0/modalityWeight   | 2
                    /steps/0/trace/evidence/0/locator/begin    | -1
                    /steps/0/trace/before/absolute-term        | "NaN"
                    /steps/4/faithfulness                      | -1.1
                    /pack/digest                               | "0"
                    """)
    void aMistakeIsFound(String pointer, String mistake) {
        JsonNode chain = ContractJson.mapper().readTree(ContractJson.canonical(ReasoningSamples.chain()));
        int cut = pointer.lastIndexOf('/');
        JsonNode parent = chain.at(pointer.substring(0, cut));
        ((ObjectNode) parent)
                .set(pointer.substring(cut + 1), ContractJson.mapper().readTree(mistake));

        assertThat(ContractSchemas.errors(ReasoningSamples.chain().getClass(), chain.toString()))
                .isNotEmpty();
    }

    @Test
    void thereIsASampleOfEveryTypeWithASchema() {
        assertThat(samples().map(Object::getClass).toList())
                .containsExactlyInAnyOrderElementsOf(List.copyOf(ContractSchemas.FILES.keySet()));
    }

    @Test
    void samplesAreFullyPopulated() {
        TreeSet<String> empty = new TreeSet<>();
        samples()
                .forEach(sample -> WrittenProperties.findEmpty(
                        sample.getClass().getSimpleName(),
                        ContractJson.mapper().readTree(ContractJson.canonical(sample)),
                        empty));

        assertThat(empty).isEmpty();
    }

    static Stream<Object> samples() {
        return Samples.all().stream();
    }
}
