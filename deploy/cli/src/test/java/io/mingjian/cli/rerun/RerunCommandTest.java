/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.rerun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingjian.cli.chain.Chains;
import io.mingjian.cli.console.CommandFailedException;
import io.mingjian.cli.console.Terminal;
import io.mingjian.cli.console.UsageException;
import io.mingjian.cli.platform.RecordedPlatform;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.reasoning.ChainComparison;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RerunCommandTest {

    private static final String CASE = Chains.CASE.toString();
    private static final String RUN = "{\"caseId\":\"" + CASE + "\",\"run\":2,\"status\":\"%s\"}";

    @TempDir
    private Path home;

    private final RecordedPlatform platform = new RecordedPlatform();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void platformThatRunsAgain() {
        platform.answer("GET /v1/cases/" + CASE + "/chain", 200, json(Chains.blocked()))
                .answer("POST /v1/cases/" + CASE + "/runs", 202, RUN.formatted("SUBMITTED"))
                .answer("GET /v1/cases/" + CASE + "/runs/2", 200, RUN.formatted("DECIDED"))
                .answer("GET /v1/cases/" + CASE + "/runs/2/chain", 200, json(Chains.withoutWriting()))
                .answer(
                        "GET /v1/cases/" + CASE + "/runs/1/diff/2",
                        200,
                        json(ChainComparison.between(Chains.blocked(), Chains.withoutWriting())));
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void showsTheFirstDivergentStep() {
        assertThat(run(CASE, "--without", "e2")).isZero();

        assertThat(text()).contains("BLOCK → PASS · another outcome", "first divergent step: 3");
        assertThat(platform.submitted().get(0).toString()).isEqualTo("{\"from\":1,\"without\":[\"e2\"]}");
    }

    @Test
    void asksForWhatTheTreeNumbers() {
        run(CASE, "--without=E1", "--without", "ocr", "--freeze", "2", "--freeze", "3", "--prior", "absolute-term=0.2");

        JsonNode asked = platform.submitted().get(0);
        assertThat(asked.path("without").toString()).isEqualTo("[\"e1\",\"OCR\"]");
        assertThat(asked.path("freeze").toString()).isEqualTo("[1,2]");
        assertThat(asked.path("priors").path("absolute-term").asDouble()).isEqualTo(0.2);
    }

    @Test
    void asksForOrderMomentPackAndBudget() {
        run(CASE, "--order", "ocr-contact,lexicon", "--as-of", "2014-01-01", "--pack", "p@1.0.0", "--budget", "12.5");

        JsonNode asked = platform.submitted().get(0);
        assertThat(asked.path("order").toString()).isEqualTo("[\"ocr-contact\",\"lexicon\"]");
        assertThat(asked.path("asOf").asString()).isEqualTo("2014-01-01T00:00:00Z");
        assertThat(asked.path("pack").asString()).isEqualTo("p@1.0.0");
        assertThat(asked.path("budget").toString()).isEqualTo("{\"millis\":12.5}");
    }

    @Test
    void asksForVersionsOfModels() {
        run(CASE, "--model", "fusion=2", "--model=text-zh=1.1");

        assertThat(platform.submitted().get(0).path("models").toString())
                .isEqualTo("{\"fusion\":\"2\",\"text-zh\":\"1.1\"}");
    }

    @Test
    void findsTheNewestCase() {
        platform.answer("GET /v1/cases?status=DECIDED&limit=1", 200, "{\"cases\":[{\"id\":\"" + CASE + "\"}]}");

        assertThat(run("--last", "--lang", "zh")).isZero();

        assertThat(text()).contains("拦截 → 通过 · 结论改变", "首个分歧：第 3 步");
    }

    @Test
    void saysThatThereIsNoCaseYet() {
        platform.answer("GET /v1/cases?status=DECIDED&limit=1", 200, "{\"cases\":[]}");

        assertThatThrownBy(() -> run("--last"))
                .isInstanceOf(CommandFailedException.class)
                .hasMessage("there is no decided case yet");
    }

    @Test
    void jsonIsTheRunWithItsDifferenceInALine() {
        run(CASE, "--json");

        assertThat(text().lines()).hasSize(1);
        JsonNode result = ContractJson.mapper().readTree(text());
        assertThat(result.path("run").asInt()).isEqualTo(2);
        assertThat(result.path("difference").path("divergence").path("step").asInt())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "a b",
                "--last --freeze 0",
                "--last --freeze x",
                "--last --prior p",
                "--last --prior p=high",
                "--last --budget much",
                "--last --model fusion",
                "--last --model fusion=",
                "--last --model =2",
                "--last 019ab1c0-0000-7000-8000-000000000001"
            })
    void whatMakesNoSenseIsAMatterOfUsage(String line) {
        List<String> arguments = line.isEmpty() ? List.of() : List.of(line.split(" "));

        assertThatThrownBy(() -> run(arguments.toArray(String[]::new))).isInstanceOf(UsageException.class);
        assertThat(platform.submitted()).isEmpty();
    }

    private int run(String... arguments) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(stream, stream, false, 100, Locale.ENGLISH);
        return new RerunCommand().run(List.of(arguments), platform.installation(home), terminal);
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String json(Object value) {
        return new String(ContractJson.canonical(value), StandardCharsets.UTF_8);
    }
}
