/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackFilesTest {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void theDigestDependsOnEveryFile() {
        PackFiles original = TestPacks.files(TestPacks.COMPLIANCE);
        PackFiles edited = TestPacks.edited(TestPacks.COMPLIANCE, "lexicon/alcohol.yaml", "白酒", "白干");
        assertThat(original.digest()).matches("[0-9a-f]{64}").isNotEqualTo(edited.digest());
    }

    @Test
    void aPackInADirectoryReplacesTheBundledOneOfThatName() throws IOException {
        PackFiles edited = TestPacks.edited(TestPacks.TRIAGE, "pack.yaml", "version: 1.3.0", "version: 1.3.1");
        write(edited, directory.resolve(TestPacks.TRIAGE));
        assertThat(PackSources.find(directory))
                .hasSize(2)
                .filteredOn(files -> files.folder().equals(TestPacks.TRIAGE))
                .singleElement()
                .satisfies(files ->
                        assertThat(PackReader.read(files).policy().version()).isEqualTo("1.3.1"));
    }

    @Test
    void theSameFilesInADirectoryHaveTheSameDigest() throws IOException {
        PackFiles bundled = TestPacks.files(TestPacks.TRIAGE);
        write(bundled, directory.resolve(TestPacks.TRIAGE));
        assertThat(PackFiles.read(directory.resolve(TestPacks.TRIAGE)).digest()).isEqualTo(bundled.digest());
    }

    private static void write(PackFiles pack, Path folder) throws IOException {
        for (var file : pack.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }
}
