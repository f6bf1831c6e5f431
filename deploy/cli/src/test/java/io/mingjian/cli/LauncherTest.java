/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The shell script, as far as it goes without a built platform. */
class LauncherTest {

    private record Result(int code, String output) {}

    @Test
    void helpListsTheCommands() throws Exception {
        Result result = launch("help");
        assertThat(result.code()).isZero();
        assertThat(result.output()).contains("demo [--exit]", "up", "review", "evaluate", "status", "exit codes");
    }

    @Test
    void anUnknownCommandIsAMatterOfUsage() throws Exception {
        assertThat(launch("prove").code()).isEqualTo(2);
        assertThat(launch().code()).isEqualTo(2);
        assertThat(launch("up", "now").code()).isEqualTo(2);
        assertThat(launch("demo", "--stay").code()).isEqualTo(2);
    }

    @Test
    void aPortThatIsNoNumberIsRefused() throws Exception {
        Result result = launch(List.of("status"), "MINGJIAN_PORT", "http");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.output()).contains("MINGJIAN_PORT must be a number, got: http");
    }

    @Test
    void withoutJavaItSaysWhatIsMissing() throws Exception {
        Result result = launch(List.of("status"), "JAVA_HOME", "/nowhere");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.output()).contains("Java 17 or later is needed");
    }

    private static Result launch(String... arguments) throws IOException, InterruptedException {
        return launch(List.of(arguments), "MINGJIAN_PORT", "8080");
    }

    private static Result launch(List<String> arguments, String variable, String value)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("bash", Path.of("../../bin/mingjian").toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put(variable, value);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Result(process.exitValue(), output);
    }
}
