/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mingjian.contracts.json.Sha256;
import io.mingjian.inference.fusion.FusionModels;
import io.mingjian.inference.fusion.InstalledFusion;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelVersionsTest {

    private static final byte[] GRAPH = InstalledFusion.graph();
    private static final String DIGEST = Sha256.hex(GRAPH);

    @TempDir
    private Path directory = Path.of("");

    private ModelVersions versions = versions(null);

    @BeforeEach
    void open() {
        versions = versions(directory);
    }

    @AfterEach
    void close() {
        versions.close();
    }

    @Test
    void anInstalledVersionStandsInThePlaceOfTheStandardOneAndLeavesTheOthers() {
        String digest = InstalledFusion.install(directory, "3");

        ModelRepository chosen = versions.choose(Map.of("fusion", "3"));

        assertThat(chosen.model("fusion").reference().digest()).isEqualTo(digest);
        assertThat(chosen.model("fusion").reference().version()).isEqualTo("3");
        assertThat(chosen.model("bge-small-zh")).isSameAs(FusionModels.shared().model("bge-small-zh"));
        assertThat(FusionModels.shared().model("fusion").reference().version()).isEqualTo("untrained");
        assertThat(versions.choose(Map.of("fusion", "3")).model("fusion")).isSameAs(chosen.model("fusion"));
    }

    @Test
    void theStandardVersionNeedsNoFolder() {
        assertThat(versions(null).choose(Map.of("fusion", "untrained"))).isSameAs(FusionModels.shared());
    }

    @Test
    void aVersionThatIsNotInstalledIsRefusedWithThoseThatAre() {
        InstalledFusion.install(directory, "3");

        assertThat(refused("9")).isEqualTo("Version 9 of model fusion is not installed (installed: 3, untrained)");
        assertThat(refusal("9").reason().zh()).isEqualTo("模型 fusion 的版本 9 没有安装（已安装：3, untrained）");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../fusion/3", "/etc", ""})
    void noVersionLeadsOutOfTheFolder(String version) {
        InstalledFusion.install(directory, "3");

        assertThat(refused(version)).contains("is not installed");
    }

    @Test
    void aFileThatIsNotTheOneOfTheManifestIsRefused() {
        InstalledFusion.write(
                directory, "4", Arrays.copyOf(GRAPH, GRAPH.length - 1), InstalledFusion.manifest("4", DIGEST));

        assertThat(refused("4")).contains("Version 4 of model fusion is installed but cannot be used");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}",
                "{\"name\":\"fusion\",\"version\":\"6\",\"licence\":\"MIT\",\"graph\":{\"file\":\"graph.onnx\",\"sha256\":\"%s\"}}",
                "{\"name\":\"fusion\",\"version\":\"5\",\"licence\":\" \",\"graph\":{\"file\":\"graph.onnx\",\"sha256\":\"%s\"}}",
                "{\"name\":\"fusion\",\"version\":\"5\",\"licence\":\"MIT\",\"graph\":{\"file\":\"../x\",\"sha256\":\"%s\"}}",
                "{\"name\":\"fusion\",\"version\":\"5\",\"licence\":\"MIT\",\"graph\":{\"file\":\"none.onnx\",\"sha256\":\"%s\"}}"
            })
    void aManifestThatSaysNothingSensibleIsRefused(String manifest) {
        InstalledFusion.write(directory, "5", GRAPH, manifest.replace("%s", DIGEST));

        assertThat(refused("5")).contains("Version 5 of model fusion is installed but cannot be used");
    }

    private String refused(String version) {
        return String.valueOf(refusal(version).getMessage());
    }

    private ModelVersionUnavailableException refusal(String version) {
        return catchThrowableOfType(
                ModelVersionUnavailableException.class, () -> versions.choose(Map.of("fusion", version)));
    }

    private static ModelVersions versions(@Nullable Path directory) {
        return new ModelVersions(
                FusionModels.shared(), directory, new OnnxProperties(ExecutionProvider.CPU, 0, 1, true));
    }
}
