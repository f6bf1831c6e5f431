/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs of the operating system that are run to their end. */
final class Commands {

    private Commands() {}

    static List<String> join(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /**
     * Runs a command.
     *
     * @throws EmbeddedServerException if it fails or takes longer than the limit; the message has its last line
     */
    static void run(List<String> command, long limitSeconds) {
        String name = command.get(command.size() - 1);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!process.waitFor(limitSeconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new EmbeddedServerException("gave up after " + limitSeconds + " s: " + name, null);
            }
            if (process.exitValue() != 0) {
                throw new EmbeddedServerException(
                        command.get(0) + " ended with " + process.exitValue() + ": " + output, null);
            }
        } catch (IOException e) {
            throw new EmbeddedServerException("cannot run " + command.get(0) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServerException("interrupted while running " + command.get(0), e);
        }
    }

    /** Whether a program of that name can be started. */
    static boolean exists(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        for (String folder : path.split(java.io.File.pathSeparator, -1)) {
            if (!folder.isEmpty() && java.nio.file.Files.isExecutable(java.nio.file.Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
