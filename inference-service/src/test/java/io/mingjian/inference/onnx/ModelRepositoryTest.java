/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingjian.contracts.json.Sha256;
import io.mingjian.contracts.percept.ModelReference;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.DefaultResourceLoader;

class ModelRepositoryTest {

    private static final ModelSource ANGLE =
            Objects.requireNonNull(TestModels.configured().models().get("pp-ocr-cls"));

    @Test
    void refusesAFileWithAnotherDigest() {
        String wanted = "0".repeat(64);
        PinnedFile tampered = new PinnedFile(ANGLE.graph().location(), wanted);
        ModelProperties models = new ModelProperties(Map.of("angle", new ModelSource("1", tampered, null, false)));

        assertThatThrownBy(() -> TestModels.load(models))
                .isInstanceOf(ModelDigestMismatchException.class)
                .hasMessageContainingAll("angle", wanted, ANGLE.graph().sha256());
    }

    @Test
    void refusesAMissingFile() {
        PinnedFile missing = new PinnedFile("classpath:models/nowhere.onnx", "0".repeat(64));
        ModelProperties models = new ModelProperties(Map.of("angle", new ModelSource("1", missing, null, false)));

        assertThatThrownBy(() -> TestModels.load(models))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContainingAll("angle", "nowhere.onnx");
    }

    @Test
    void doesWithoutAnOptionalModelWhoseFileIsMissing() {
        PinnedFile missing = new PinnedFile("classpath:bundle/nowhere.onnx", "0".repeat(64));
        ModelSource optional = new ModelSource("2", missing, null, true);

        try (ModelRepository repository =
                TestModels.load(new ModelProperties(Map.of("extra", optional, "angle", ANGLE)))) {
            assertThat(repository.find("extra")).isEmpty();
            assertThat(repository.find("angle")).isPresent();
            assertThat(repository.absent()).containsExactly(new ModelReference("extra", "2", missing.sha256()));
        }
    }

    @Test
    void doesWithoutAnOptionalModelWhoseVocabularyIsMissing() {
        PinnedFile missing = new PinnedFile("file:nowhere.tsv", "0".repeat(64));
        ModelSource optional = new ModelSource("2", ANGLE.graph(), missing, true);

        try (ModelRepository repository = TestModels.load(new ModelProperties(Map.of("extra", optional)))) {
            assertThat(repository.all()).isEmpty();
            assertThat(repository.absent()).extracting(ModelReference::name).containsExactly("extra");
        }
    }

    @Test
    void loadsAnOptionalModelThatIsThere(@TempDir Path folder) throws IOException {
        ModelSource optional = new ModelSource("2", copied(folder, 0), null, true);

        try (ModelRepository repository = TestModels.load(new ModelProperties(Map.of("extra", optional)))) {
            assertThat(repository.find("extra")).isPresent();
            assertThat(repository.absent()).isEmpty();
        }
    }

    @Test
    void refusesAnOptionalModelThatIsNotThePinnedOne(@TempDir Path folder) throws IOException {
        PinnedFile changed = copied(folder, 1);
        ModelSource optional = new ModelSource("2", changed, null, true);
        String got = Sha256.hex(Files.readAllBytes(folder.resolve("angle.onnx")));

        assertThatThrownBy(() -> TestModels.load(new ModelProperties(Map.of("extra", optional))))
                .isInstanceOf(ModelDigestMismatchException.class)
                .hasMessageContainingAll("extra", changed.sha256(), got);
    }

    /** The real file with so many bytes more, and the digest of the real one. */
    private static PinnedFile copied(Path folder, int more) throws IOException {
        byte[] real;
        try (InputStream stream = new DefaultResourceLoader()
                .getResource(ANGLE.graph().location())
                .getInputStream()) {
            real = stream.readAllBytes();
        }
        Path file = Files.write(folder.resolve("angle.onnx"), Arrays.copyOf(real, real.length + more));
        return new PinnedFile(file.toUri().toString(), ANGLE.graph().sha256());
    }

    @Test
    void givesEveryOutputByItsName() {
        OnnxModel angle = TestModels.shared().model("pp-ocr-cls");
        Tensor.Floats blank = Tensor.floats(1, 3, 48, 192);

        Map<String, Tensor.Floats> outputs = angle.outputs(Map.of("x", blank));

        assertThat(outputs).hasSize(1);
        assertThat(outputs.values()).singleElement().satisfies(output -> assertThat(output.values())
                .isEqualTo(angle.run(blank).values()));
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
                .contains("all-minilm-l6", "bge-small-zh", "pp-ocr-cls", "pp-ocr-det", "pp-ocr-rec")
                .isSorted();
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
