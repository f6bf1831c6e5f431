/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.reasoning.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final Scored DECIDED = new Scored(
            "r1", "image_qr", Outcome.PASS, 12.5, Map.of("payload", Judgement.choice("read", "read", null)), null);
    private static final Scored FAILED = new Scored("r2", "image_qr", null, 0, Map.of(), "no answer");

    @TempDir
    private Path folder;

    @Test
    void remembersWhatAnInterruptedRunScored() throws IOException {
        Journal journal = Journal.beside(folder.resolve("report.json"));
        assertThat(journal.open("manifest-1")).isEmpty();
        journal.add(DECIDED);
        journal.add(FAILED);
        Files.writeString(folder.resolve("report.json.journal"), "{\"id\":\"r3\",\"ki", StandardOpenOption.APPEND);
        assertThat(Journal.beside(folder.resolve("report.json")).open("manifest-1"))
                .isEqualTo(Map.of("r1", DECIDED));
    }

    @Test
    void goesOnCleanlyAfterACutLine() throws IOException {
        Path file = folder.resolve("report.json.journal");
        Files.writeString(file, "manifest-1\n{\"id\":\"r3\",\"ki");
        Journal journal = Journal.beside(folder.resolve("report.json"));
        assertThat(journal.open("manifest-1")).isEmpty();
        journal.add(DECIDED);
        assertThat(journal.open("manifest-1")).containsOnlyKeys("r1");
    }

    @Test
    void forgetsAnotherEvaluation() {
        Journal journal = Journal.beside(folder.resolve("report.json"));
        journal.open("manifest-1");
        journal.add(DECIDED);
        assertThat(journal.open("manifest-2")).isEmpty();
    }

    @Test
    void leavesNothingBehindOnceClosed() {
        Journal journal = Journal.beside(folder.resolve("report.json"));
        journal.open("manifest-1");
        journal.close();
        assertThat(folder).isEmptyDirectory();
    }
}
