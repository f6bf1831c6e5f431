/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingjian.inference.onnx.ModelDigestMismatchException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {

    @TempDir
    private Path folder;

    @Test
    void stopsAtAModelWhoseFileIsNotThePinnedOne() {
        String wanted = "f".repeat(64);

        assertThatThrownBy(() -> InferenceServiceApplication.builder()
                        .run(
                                "--server.port=0",
                                "--mingjian.service-token.value=0123456789abcdef0123456789abcdef",
                                "--mingjian.content-store.directory=" + folder,
                                "--mingjian.content-store.master-key-file=" + folder.resolve("content-key"),
                                "--mingjian.inference.models.pp-ocr-cls.graph.sha256=" + wanted))
                .hasRootCauseInstanceOf(ModelDigestMismatchException.class)
                .rootCause()
                .hasMessageContainingAll("pp-ocr-cls", wanted, "e47acedf663230f8");
    }
}
