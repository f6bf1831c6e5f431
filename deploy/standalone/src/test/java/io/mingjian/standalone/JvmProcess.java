/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM that runs an executable jar, with what it printed. */
record JvmProcess(Process process, Path output) implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(4);

    static JvmProcess start(Path jar, Map<String, String> environment, Path output) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(
                        output.toAbsolutePath().resolveSibling(".").normalize().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("MINGJIAN_") || name.startsWith("SPRING_"));
        builder.environment().putAll(environment);
        return new JvmProcess(builder.start(), output);
    }

    String printed() throws IOException {
        return Files.readString(output);
    }

    /** Waits for a line that starts so; fails if the process ends first. */
    void awaitLine(String start) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (printed().lines().noneMatch(line -> line.startsWith(start))) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("never said '" + start + "':\n" + printed());
            }
            Thread.sleep(100);
        }
    }

    /** Waits until the service on that port accepts work; fails if the process ends first. */
    void awaitReady(int port) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Readiness.isReady(port)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("port " + port + " is not ready:\n" + printed());
            }
            Thread.sleep(100);
        }
    }

    int awaitExit() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running");
        }
        return process.exitValue();
    }

    /** SIGTERM, then the exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        return awaitExit();
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isAlive()) {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }
}
