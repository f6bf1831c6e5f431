/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mingjian.contracts.events.Topics;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.proof.DecisionProof;
import io.mingjian.embedded.LoopbackPort;
import io.mingjian.ledger.note.VerifierKey;
import io.mingjian.ledger.proof.CheckedPart;
import io.mingjian.ledger.proof.ProofCheck;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** One installation, started before the first test; each test leaves it running. */
class StandaloneE2eIT {

    private static final Path JAR = Path.of(System.getProperty("standalone.jar"));

    @TempDir
    static Path folder;

    private static Path home;
    private static int port;
    private static int starts;
    private static JvmProcess platform;

    @BeforeAll
    static void install() throws Exception {
        home = folder.resolve("home");
        port = freeBlock();
        platform = launch(home, port);
        platform.awaitLine("ready: ");
    }

    @BeforeEach
    void startAgainIfATestLeftItStopped() throws Exception {
        if (!platform.process().isAlive()) {
            start();
        }
    }

    @AfterAll
    static void stop() throws Exception {
        platform.close();
    }

    @Test
    void decidesACase() throws Exception {
        JsonNode decided = client().submit("全网第一好用的杯子");
        assertThat(decided.path("status").asString()).isEqualTo("DECIDED");
        assertThat(decided.path("decision").path("outcome").asString()).isEqualTo("BLOCK");
    }

    @Test
    void provesADecisionOffline() throws Exception {
        PlatformClient client = client();
        JsonNode decided = client.submit("全网第一好用的杯子");
        String path = "/v1/decisions/" + decided.path("id").asString() + "/proof";

        byte[] proof = client.read(path, "application/json").body().getBytes(StandardCharsets.UTF_8);
        byte[] chain = client.read("/v1/cases/" + decided.path("id").asString() + "/chain", "application/json")
                .body()
                .getBytes(StandardCharsets.UTF_8);
        platform.stop();

        List<VerifierKey> keys = Files.readAllLines(home.resolve("audit-keys").resolve("verifier-keys.txt")).stream()
                .map(VerifierKey::parse)
                .toList();
        DecisionProof read = ContractJson.read(proof, DecisionProof.class);
        assertThat(new ProofCheck(keys).check(read, chain, read)).hasSize(7).allMatch(CheckedPart::holds);
        assertThat(read.inclusion().index())
                .isEqualTo(decided.at("/decision/ledger/index").asLong());
    }

    @Test
    void keepsAllDataWhenStoppedAndStartedAgain() throws Exception {
        JsonNode before = client().submit("棉麻桌布");
        assertThat(platform.stop()).isZero();
        assertThat(stopped())
                .containsExactly(
                        "platform-api",
                        "inference-service",
                        "knowledge-service",
                        "audit-service",
                        "Kafka",
                        "PostgreSQL");
        assertThat(home.resolve("run").resolve("instance.json")).doesNotExist();
        start();
        assertThat(client().get(before.path("id").asString())).isEqualTo(before);
        assertThat(client().submit("全网第一").path("status").asString()).isEqualTo("DECIDED");
    }

    @Test
    void recoversByItselfWhenItWasKilled() throws Exception {
        JsonNode before = client().submit("全国销量第一");
        platform.kill();
        start();
        assertThat(client().get(before.path("id").asString())).isEqualTo(before);
        assertThat(client().submit("全国销量第一").path("status").asString()).isEqualTo("DECIDED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {Topics.CASES_SUBMITTED, Topics.CASES_PERCEIVED, Topics.CASES_ENRICHED, Topics.CASES_REASONED})
    void aPoisonEventEndsInTheDeadLetterTopicAndItsCaseWithAPerson(String topic) throws Exception {
        String id = client().submit("棉麻桌布").path("id").asString();
        RingClient ring = ring();

        ring.poison(topic, id, 2);

        await().atMost(Duration.ofSeconds(60)).until(() -> client().status(id + "/runs/2") == 200);
        JsonNode reviewed = client().get(id + "/runs/2");
        assertThat(reviewed.path("decision").path("outcome").asString()).isEqualTo("REVIEW");
        assertThat(client().chain(id + "/runs/2").at("/steps/0/kind").asString())
                .isEqualTo("failed");
        assertThat(client().chain(id + "/runs/2").at("/steps/0/code").asString())
                .isEqualTo("unreadable");
        assertThat(client().get(id).at("/decision/run").asInt()).isEqualTo(1);
        assertThat(ring.holds(topic + Topics.DEAD_LETTER_SUFFIX, id)).isTrue();
    }

    @Test
    void refusesASecondInstanceOfTheSameHome() throws Exception {
        try (JvmProcess second = launch(home, freeBlock())) {
            assertThat(second.awaitExit()).isEqualTo(1);
            assertThat(second.printed())
                    .isEqualTo("mingjian: Mingjian already runs with home " + home + " (pid "
                            + platform.process().pid() + ")\n");
        }
    }

    @Test
    void refusesPortsThatAreInUse() throws Exception {
        try (JvmProcess second = launch(folder.resolve("other"), port)) {
            assertThat(second.awaitExit()).isEqualTo(1);
            assertThat(second.printed())
                    .isEqualTo("mingjian: port " + port + ", meant for platform-api, is in use by another program;"
                            + " choose another MINGJIAN_PORT\n");
        }
    }

    @Test
    void keepsSecretsToTheirOwnerAndTellsWhatRuns() throws Exception {
        List<Path> secrets;
        try (var files = Files.list(home.resolve("secrets"))) {
            secrets = files.toList();
        }
        assertThat(secrets).isNotEmpty().allSatisfy(StandaloneE2eIT::isPrivate);
        isPrivate(home.resolve("api-key"));
        JsonNode instance = ContractJson.mapper()
                .readTree(Files.readString(home.resolve("run").resolve("instance.json")));
        assertThat(instance.path("pid").asLong()).isEqualTo(platform.process().pid());
        assertThat(instance.path("state").asString()).isEqualTo("ready");
        assertThat(instance.path("ports").path("platform-api").asInt()).isEqualTo(port);
    }

    private static void isPrivate(Path file) {
        try {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void start() throws Exception {
        platform = launch(home, port);
        platform.awaitLine("ready: http://127.0.0.1:" + port + "/");
    }

    private static JvmProcess launch(Path where, int firstPort) throws Exception {
        Map<String, String> environment =
                Map.of("MINGJIAN_HOME", where.toString(), "MINGJIAN_PORT", Integer.toString(firstPort));
        starts++;
        return JvmProcess.start(JAR, environment, folder.resolve("output-" + starts + ".txt"));
    }

    private static List<String> stopped() throws Exception {
        String suffix = " has stopped";
        return platform.printed()
                .lines()
                .filter(line -> line.endsWith(suffix))
                .map(line -> line.substring(line.indexOf(" s  ") + 4, line.length() - suffix.length()))
                .toList();
    }

    private static RingClient ring() throws Exception {
        JsonNode instance = ContractJson.mapper()
                .readTree(Files.readString(home.resolve("run").resolve("instance.json")));
        return new RingClient(instance.path("ports").path("kafka").asInt(), home);
    }

    private static PlatformClient client() throws Exception {
        return new PlatformClient(port, home.resolve("api-key"));
    }

    /** The first of four free ports in a row. */
    static int freeBlock() {
        int first = LoopbackPort.free();
        while (!LoopbackPort.isFree(first + 1) || !LoopbackPort.isFree(first + 2) || !LoopbackPort.isFree(first + 3)) {
            first = LoopbackPort.free();
        }
        return first;
    }
}
