/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {

    @TempDir
    Path folder;

    @Test
    void isMadeOnceAndForItsOwnerOnly() throws IOException {
        Path file = folder.resolve("home").resolve("content-key");
        String first = MasterKey.open(file).fingerprint();
        assertThat(MasterKey.open(file).fingerprint()).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void processesThatStartAtOnceGetTheSameKey() throws Exception {
        Path file = folder.resolve("content-key");
        ExecutorService starts = Executors.newFixedThreadPool(8);
        Set<String> fingerprints = new HashSet<>();
        try {
            Callable<String> start = () -> MasterKey.open(file).fingerprint();
            for (Future<String> started : starts.invokeAll(Collections.nCopies(16, start))) {
                fingerprints.add(started.get());
            }
        } finally {
            starts.shutdownNow();
        }
        assertThat(fingerprints).hasSize(1);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void refusesAFileThatHoldsNoKey() throws IOException {
        Path file = Files.writeString(folder.resolve("content-key"), "c2hvcnQ=\n");
        assertThatThrownBy(() -> MasterKey.open(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 bytes");
    }

    @Test
    void derivesAnotherSecretForEveryPurpose() {
        MasterKey key = MasterKey.open(folder.resolve("content-key"));
        assertThat(key.derive("a")).hasSize(32).isEqualTo(key.derive("a")).isNotEqualTo(key.derive("b"));
    }
}
