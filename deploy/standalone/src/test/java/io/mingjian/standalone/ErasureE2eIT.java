/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.json.Sha256;
import io.mingjian.ledger.merkle.Hash;
import io.mingjian.ledger.merkle.InclusionProof;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What an erasure leaves of a case in the whole platform: its decision, its proof and the receipt, and no word of it. */
class ErasureE2eIT {

    private static final Path JAR = Path.of(System.getProperty("standalone.jar"));
    private static final Path PICTURE = Path.of("../samples/images/swollen-battery.jpg");
    private static final String MESSAGE = "电池鼓包了，我是李小龙，住在幸福路八号";

    @TempDir
    static Path folder;

    private static Path home;
    private static int port;

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static JvmProcess platform;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void install() throws Exception {
        home = folder.resolve("home");
        port = StandaloneE2eIT.freeBlock();
        start("first");
    }

    @AfterAll
    static void stop() throws Exception {
        platform.close();
    }

    @Test
    void anErasedCaseStaysProvableAndNoWordOfItRemains() throws Exception {
        Traces traces = new Traces(home);
        byte[] picture = Files.readAllBytes(PICTURE);
        byte[] text = MESSAGE.getBytes(StandardCharsets.UTF_8);
        JsonNode wanted = submit("customer-4711", MESSAGE, picture);
        JsonNode other = submit("customer-4712", "电池有点热", picture);
        String id = wanted.path("id").asString();
        String otherId = other.path("id").asString();
        long index = wanted.at("/decision/ledger/index").asLong();
        byte[] chain = bytes("/v1/cases/" + id + "/chain").body();
        assertThat(Sha256.hex(chain))
                .isEqualTo(wanted.at("/decision/chainDigest").asString());
        assertThat(ContractJson.mapper().readTree(chain).path("salt").asString())
                .hasSize(64);
        JsonNode entry = audit("GET", "/v1/entries/" + index);
        // what is looked for can be found: digests are in the read model as long as the case is
        assertThat(traces.tables(Sha256.hex(text))).contains("platform.cases");
        assertThat(traces.tables(Sha256.hex(picture))).contains("platform.cases", "platform.attachments");
        await().atMost(Duration.ofSeconds(60)).until(() -> traces.tables(id).contains("knowledge.recorded_case"));

        JsonNode erased = json(send(
                port,
                Files.readString(home.resolve("api-key")).strip(),
                "POST",
                "/v1/subjects/erasure",
                "{\"subject\":\"customer-4711\",\"reason\":\"asked by the customer\"}"));
        assertThat(erased.at("/erased/0/caseId").asString()).isEqualTo(id);
        assertThat(platform.stop()).isZero();
        start("second");

        await().atMost(Duration.ofSeconds(60)).until(() -> !traces.tables(id).contains("knowledge.recorded_case"));
        JsonNode after = json(bytes("/v1/cases/" + id));
        assertThat(after.at("/decision")).isEqualTo(wanted.at("/decision"));
        assertThat(after.at("/erased/receipt").asString())
                .isEqualTo(erased.at("/erased/0/receipt").asString());
        assertThat(bytes("/v1/cases/" + id + "/chain").statusCode()).isEqualTo(410);
        assertNothingLeft(traces, text, picture, otherId);
        assertProven(index, entry);
        assertReceipt(after.at("/erased/receipt").asString(), id);
        assertThat(bytes("/v1/cases/" + otherId + "/attachments/photo").body()).isEqualTo(picture);
        assertThat(json(bytes("/v1/cases/" + otherId))).isEqualTo(other);
    }

    private void assertNothingLeft(Traces traces, byte[] text, byte[] picture, String otherId) throws Exception {
        for (String part : List.of(MESSAGE, "李小龙", "幸福路八号", "customer-4711")) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            assertThat(traces.tables(part)).as(part).isEmpty();
            for (String place : List.of("content", "kafka", "logs")) {
                assertThat(traces.files(place, bytes))
                        .as("%s in %s", part, place)
                        .isEmpty();
            }
        }
        assertThat(traces.tables(Sha256.hex(text))).isEmpty();
        assertThat(traces.files("content", Arrays.copyOfRange(picture, 1000, 1064)))
                .isEmpty();
        try (var files = Files.walk(home.resolve("content"))) {
            assertThat(files.map(Path::toString)
                            .filter(path -> path.endsWith(Sha256.hex(picture).substring(2))))
                    .singleElement()
                    .asString()
                    .contains(otherId);
        }
    }

    private void assertProven(long index, JsonNode entry) throws Exception {
        assertThat(audit("GET", "/v1/entries/" + index)).isEqualTo(entry);
        JsonNode proof = audit("GET", "/v1/proofs/inclusion?index=" + index);
        List<Hash> path = proof.path("path")
                .valueStream()
                .map(hash -> Hash.ofHex(hash.asString()))
                .toList();
        Hash leaf = Hash.leaf(ContractJson.canonical(entry.path("decision")));
        assertThat(new InclusionProof(index, proof.path("treeSize").asLong(), path)
                        .verifies(leaf, Hash.ofHex(proof.path("rootHash").asString())))
                .isTrue();
        JsonNode report = audit("POST", "/v1/fsck");
        assertThat(report.path("sound").asBoolean()).as(report.toString()).isTrue();
    }

    private void assertReceipt(String receipt, String id) throws Exception {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> audit("GET", "/v1/entries?limit=100").toString().contains(receipt));
        String receipts = audit("GET", "/v1/entries?limit=100").toString();
        assertThat(receipts).contains("case.erased", "asked by the customer", "case/" + id);
        assertThat(receipts).doesNotContain("customer-4711", "李小龙");
    }

    private JsonNode submit(String subject, String message, byte[] picture) throws Exception {
        String body = ContractJson.mapper()
                .writeValueAsString(Map.of(
                        "pack",
                        "ticket-triage",
                        "texts",
                        Map.of("message", message),
                        "subject",
                        subject,
                        "attachments",
                        List.of(Map.of(
                                "name", "photo",
                                "mediaType", "image/jpeg",
                                "data", Base64.getEncoder().encodeToString(picture)))));
        JsonNode decided =
                json(send(port, Files.readString(home.resolve("api-key")).strip(), "POST", "/v1/cases", body));
        assertThat(decided.path("status").asString()).isEqualTo("DECIDED");
        return decided;
    }

    private HttpResponse<byte[]> bytes(String path) throws Exception {
        return send(port, Files.readString(home.resolve("api-key")).strip(), "GET", path, "");
    }

    private JsonNode audit(String method, String path) throws Exception {
        return json(send(port + 3, new StandaloneHome(home).serviceToken(), method, path, ""));
    }

    private HttpResponse<byte[]> send(int to, String key, String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + to + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("Prefer", "wait=60")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        String text = new String(response.body(), StandardCharsets.UTF_8);
        assertThat(response.statusCode()).as(text).isLessThan(300);
        return ContractJson.mapper().readTree(text);
    }

    private static void start(String name) throws Exception {
        platform = JvmProcess.start(
                JAR,
                Map.of("MINGJIAN_HOME", home.toString(), "MINGJIAN_PORT", Integer.toString(port)),
                folder.resolve("output-" + name + ".txt"));
        platform.awaitLine("ready: ");
    }
}
