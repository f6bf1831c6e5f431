/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;

class ModelRepositoryTest {

    private static final ModelSource ANGLE =
            Objects.requireNonNull(TestModels.configured().models().get("pp-ocr-cls"));

    @Test
    void refusesAFileWithAnotherDigest() {
        String wanted = "0".repeat(64);
        PinnedFile tampered = new PinnedFile(ANGLE.graph().location(), wanted);
        ModelProperties models = new ModelProperties(Map.of("angle", new ModelSource("1", tampered, null)));

        assertThatThrownBy(() -> TestModels.load(models))
                .isInstanceOf(ModelDigestMismatchException.class)
                .hasMessageContainingAll("angle", wanted, ANGLE.graph().sha256());
    }

    @Test
    void refusesAMissingFile() {
        PinnedFile missing = new PinnedFile("classpath:models/nowhere.onnx", "0".repeat(64));
        ModelProperties models = new ModelProperties(Map.of("angle", new ModelSource("1", missing, null)));

        assertThatThrownBy(() -> TestModels.load(models))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContainingAll("angle", "nowhere.onnx");
    }

    @Test
    void fallsBackToTheProcessorWhereCudaCannotBeHad() {
        ModelProperties models = new ModelProperties(Map.of("angle", ANGLE));
        OnnxProperties cuda = new OnnxProperties(ExecutionProvider.CUDA, 99, 1, true);

        try (ModelRepository repository = new ModelRepository(models, cuda, new DefaultResourceLoader())) {
            assertThat(repository.model("angle").provider()).isEqualTo(ExecutionProvider.CPU);
        }
    }

    @Test
    void namesEveryModelWithItsVersionAndDigest() {
        assertThat(TestModels.shared().all())
                .extracting(model -> model.reference().name())
                .containsExactly("all-minilm-l6", "bge-small-zh", "pp-ocr-cls", "pp-ocr-det", "pp-ocr-rec");
        assertThat(TestModels.shared().model("pp-ocr-cls").reference().digest())
                .isEqualTo(ANGLE.graph().sha256());
    }

    @Test
    void refusesToGiveAModelThatIsNotConfigured() {
        assertThatThrownBy(() -> TestModels.shared().model("unheard-of"))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContaining("unheard-of");
    }
}
