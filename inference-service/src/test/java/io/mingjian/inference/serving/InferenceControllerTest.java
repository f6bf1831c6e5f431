/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.mingjian.contracts.json.ContractJson;
import io.mingjian.inference.embedding.TextEmbedder;
import io.mingjian.inference.imaging.SamplePictures;
import io.mingjian.inference.onnx.ModelRepository;
import io.mingjian.inference.onnx.TestModels;
import io.mingjian.inference.perception.PerceptionProperties;
import io.mingjian.inference.recognition.PictureEmbedder;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;

class InferenceControllerTest {

    private static final ModelRepository MODELS = TestModels.shared();
    private static final Embedders EMBEDDERS =
            new Embedders(MODELS, new PerceptionProperties(1, 1, 736, 100_000_000, 16_000_000));

    @ParameterizedTest
    @CsvSource({"bge-small-zh, 512", "all-minilm-l6, 384"})
    void textsBecomeVectorsOfLengthOneInTheirOrder(String model, int dimensions) {
        List<Float> both = infer(model, request("text", "[2]", "BYTES", "\"电池鼓包 swollen\", \"screen\""))
                .data();
        List<Float> second =
                infer(model, request("text", "[1]", "BYTES", "\"screen\"")).data();

        assertThat(both).hasSize(2 * dimensions);
        assertThat(both.subList(dimensions, 2 * dimensions)).isEqualTo(second);
        assertThat(second.stream().mapToDouble(value -> value * value).sum()).isCloseTo(1, within(1e-5));
    }

    @Test
    void aTextHasTheVectorThatPerceptionKeeps() {
        List<Float> asked = infer("bge-small-zh", request("text", "[1]", "BYTES", "\"电池鼓包\""))
                .data();

        assertThat(asked).containsExactly(boxed(TextEmbedder.chinese(MODELS).embed("电池鼓包")));
    }

    @Test
    void aPictureBecomesItsPooledFeatures() {
        String name = "photo-beer.jpg";
        String encoded = Base64.getEncoder().encodeToString(SamplePictures.bytes(name));

        InferenceController.OutputTensor output =
                infer("efficientnet-lite2", request("image", "[1]", "BYTES", "\"" + encoded + "\""));

        assertThat(output.shape()).containsExactly(1L, 1280L);
        assertThat(output.data())
                .containsExactly(boxed(PictureEmbedder.of(MODELS).orElseThrow().embed(SamplePictures.pixels(name))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "txt;  [1]; BYTES; \"a\";      an input named txt",
                "text; [1]; FP32;  1.5;        datatype FP32",
                "text; [2]; BYTES; \"a\";      shape [2] with 1 elements",
                "text; [1, 1]; BYTES; \"a\";   shape [1, 1]",
                "text; [1]; BYTES; 7;          no string",
                "text; [1]; BYTES; \"  \";     blank",
                "text; [0]; BYTES; '';         0 elements",
            })
    void aRequestThatDoesNotFitIsRefusedWithWhatWasGot(
            String name, String shape, String type, String data, String got) {
        assertThatExceptionOfType(InferenceRefusedException.class)
                .isThrownBy(() -> infer("bge-small-zh", request(name, shape, type, data)))
                .withMessageContaining(got)
                .matches(refused -> refused.status() == HttpStatus.BAD_REQUEST);
    }

    @Test
    void whatIsNoPictureIsRefused() {
        for (String element : List.of("%%%", "bm8gcGljdHVyZQ==")) {
            assertThatExceptionOfType(InferenceRefusedException.class)
                    .isThrownBy(
                            () -> infer("efficientnet-lite2", request("image", "[1]", "BYTES", "\"" + element + "\"")))
                    .withMessageContaining("an element is no ");
        }
    }

    @Test
    void anUnknownModelOrVersionIsNotFoundAndTheKnownAreNamed() {
        assertThatExceptionOfType(InferenceRefusedException.class)
                .isThrownBy(() -> EMBEDDERS.find("poetry", null))
                .withMessageContainingAll("poetry", "all-minilm-l6", "bge-small-zh", "efficientnet-lite2")
                .matches(refused -> refused.status() == HttpStatus.NOT_FOUND);
        assertThatExceptionOfType(InferenceRefusedException.class)
                .isThrownBy(() -> EMBEDDERS.find("bge-small-zh", "99"))
                .withMessageContaining("in version 99");
    }

    private static InferenceController.OutputTensor infer(String model, InferenceRequest request) {
        return InferenceController.infer(EMBEDDERS.find(model, null), request)
                .outputs()
                .get(0);
    }

    private static InferenceRequest request(String name, String shape, String type, String data) {
        return ContractJson.mapper()
                .readValue(
                        "{\"inputs\":[{\"name\":\"%s\",\"shape\":%s,\"datatype\":\"%s\",\"data\":[%s]}]}"
                                .formatted(name, shape, type, data),
                        InferenceRequest.class);
    }

    private static Float[] boxed(float[] vector) {
        Float[] boxed = new Float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            boxed[i] = vector[i];
        }
        return boxed;
    }
}
