/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.testsupport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** What is to be cleaned up when the JVM ends: last come, first gone. */
final class AtJvmEnd {

    private static final Deque<AutoCloseable> TASKS = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(AtJvmEnd::run, "test-servers-stop"));
    }

    private AtJvmEnd() {}

    static synchronized void close(AutoCloseable task) {
        TASKS.push(task);
    }

    static void delete(Path folder) {
        close(() -> deleteRecursively(folder));
    }

    private static synchronized void run() {
        while (!TASKS.isEmpty()) {
            try {
                TASKS.pop().close();
            } catch (Exception e) {
                // the logging system may be gone by now; the other tasks still have to run
                System.err.println("could not clean up after the tests: " + e);
            }
        }
    }

    private static void deleteRecursively(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(folder)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
