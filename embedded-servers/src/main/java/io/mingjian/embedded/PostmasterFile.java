/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says: line 1 the process, line 2 the data folder, line 8 the state (PostgreSQL's
 * {@code src/include/utils/pidfile.h}).
 */
record PostmasterFile(long pid, String data, String status) {

    private static final int STATUS_LINE = 7;

    static Optional<PostmasterFile> read(Path data) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(data.resolve("postmaster.pid"));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (lines.size() < 2 || !lines.get(0).strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        String status = lines.size() > STATUS_LINE ? lines.get(STATUS_LINE).strip() : "starting";
        return Optional.of(new PostmasterFile(Long.parseLong(lines.get(0).strip()), lines.get(1), status));
    }

    boolean isReady() {
        return status.equals("ready");
    }

    /** Whether that process still runs and is the PostgreSQL server of that folder, not a stranger with its number. */
    boolean isOurs(Path folder) {
        if (!data.equals(folder.toString())) {
            return false;
        }
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().commandLine())
                .filter(command -> command.contains("postgres") && command.contains(folder.toString()))
                .isPresent();
    }
}
