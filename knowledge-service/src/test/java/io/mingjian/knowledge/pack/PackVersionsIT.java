/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.LexiconEntry;
import io.mingjian.knowledge.RunningService;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class PackVersionsIT extends RunningService {

    @TempDir
    private static Path directory;

    @Autowired
    private Packs packs;

    @Autowired
    private ContentStore content;

    @Autowired
    private PackTables tables;

    @Autowired
    private PlatformTransactionManager transactions;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry registry) {
        registry.add("mingjian.knowledge.packs-look", () -> "100ms");
        registry.add("mingjian.knowledge.packs-directory", directory::toString);
    }

    @Test
    void anUploadedVersionGoesLiveCanBeRolledBackAndStaysUsableByItsVersion() throws Exception {
        SmallPack small = SmallPack.create();
        assertThat(upload(small.files()).statusCode()).isEqualTo(201);
        assertThat(upload(small.files()).statusCode()).isEqualTo(200);
        assertThat(upload(SmallPack.create().version("1.1.0").files()).statusCode())
                .isEqualTo(201);
        assertThat(live()).isEqualTo("1.1.0");
        assertThat(packs.find("small-talk@1.0.0")).isPresent();

        assertThat(post("/v1/packs/small-talk/versions/1.0.0/activate").statusCode())
                .isEqualTo(200);

        assertThat(live()).isEqualTo("1.0.0");
        assertThat(packs.find("small-talk@1.1.0")).isPresent();
        assertThat(get("/v1/packs/small-talk/versions").body()).contains("1.0.0", "1.1.0", "\"live\":true");
        assertThat(restarted().find(SmallPack.NAME).orElseThrow().policy().version())
                .isEqualTo("1.0.0");
    }

    @Test
    void aRefusedPackIsToldWithItsPlaceAndTheLiveVersionStays() throws Exception {
        upload(SmallPack.create().version("1.0.5").files());
        HttpResponse<String> answer = upload(SmallPack.create()
                .version("1.0.6")
                .replacing("pack.yaml", "prior: 0.02", "prior: 2")
                .files());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"file\":\"pack.yaml\"", "\"line\":17", "\"path\":\"/hypotheses/0/prior\"", "got: 2");
        assertThat(live()).isEqualTo("1.0.5");
        assertThat(post("/v1/packs/small-talk/versions/9.9.9/activate").statusCode())
                .isEqualTo(404);
        assertThat(get("/v1/packs/none/versions").statusCode()).isEqualTo(404);
    }

    @Test
    void anEditedVersionIsInstalledWithItsOriginAndDoesNotJudge() throws Exception {
        SmallPack small = SmallPack.create().version("4.0.0");
        upload(small.files());
        String edit = """
                {"base":"4.0.0","version":"4.0.1","by":"api-key/7","note":"seen in chats","changes":[\
                {"kind":"lexicon-entry-added","lexicon":"insult","language":"zh","text":"笨蛋","note":"new"}]}""";

        assertThat(edit("small-talk", edit).statusCode()).isEqualTo(201);
        assertThat(edit("small-talk", edit).statusCode()).isEqualTo(200);

        assertThat(live()).isEqualTo("4.0.0");
        assertThat(packs.find("small-talk@4.0.1")
                        .orElseThrow()
                        .policy()
                        .lexicons()
                        .get(0)
                        .entries())
                .contains(new LexiconEntry("笨蛋", "zh"));
        JsonNode made = ContractJson.mapper()
                .readTree(get("/v1/packs/small-talk/versions").body())
                .valueStream()
                .filter(version -> version.path("version").asString().equals("4.0.1"))
                .findFirst()
                .orElseThrow();
        assertThat(made.path("live").asBoolean()).isFalse();
        assertThat(made.at("/edit/base").asString()).isEqualTo("4.0.0");
        assertThat(made.at("/edit/by").asString()).isEqualTo("api-key/7");
        assertThat(made.at("/edit/note").asString()).isEqualTo("seen in chats");
        assertThat(Instant.parse(made.at("/edit/madeAt").asString())).isBeforeOrEqualTo(Instant.now());
        assertThat(made.at("/edit/changes/0/text").asString()).isEqualTo("笨蛋");
        JsonNode contents = ContractJson.mapper()
                .readTree(get("/v1/packs/small-talk/versions/4.0.1").body());
        assertThat(contents.at("/lexicons/0/entries").size()).isEqualTo(3);
        assertThat(contents.at("/hypotheses/0/prior").asDouble()).isEqualTo(0.02);
    }

    @Test
    void whatAnEditMakesIsRefusedLikeAnyPackAndABaseMustBeThere() throws Exception {
        upload(SmallPack.create().version("5.0.0").files());
        String edit = """
                {"base":"%s","version":"%s","by":"t","changes":[{"kind":"prior","hypothesis":"rude","prior":%s}]}""";
        HttpResponse<String> refused = edit("small-talk", edit.formatted("5.0.0", "5.0.1", "2"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("\"file\":\"pack.yaml\"", "\"line\":17", "\"path\":\"/hypotheses/0/prior\"");
        HttpResponse<String> malformed = edit("small-talk", edit.formatted("5.0.0", "5.0.1", "null"));
        assertThat(malformed.statusCode()).isEqualTo(400);
        assertThat(malformed.body()).contains("\"code\":\"edit-malformed\"", "\"path\":\"/changes/0\"");
        assertThat(edit("small-talk", edit.formatted("5.9.9", "5.0.1", "0.1")).statusCode())
                .isEqualTo(404);
        assertThat(edit("small-talk", edit.formatted("5.0.0", "5.0.0", "0.1")).statusCode())
                .isEqualTo(409);
        assertThat(get("/v1/packs/small-talk/versions").body()).doesNotContain("5.0.1");
    }

    @Test
    void theArchiveOfAVersionGivesThatVersionAgain() throws Exception {
        PackFiles files = SmallPack.create().version("6.0.0").files();
        assertThat(upload(files).statusCode()).isEqualTo(201);
        HttpResponse<byte[]> archive = HttpClient.newHttpClient()
                .send(
                        request("/v1/packs/small-talk/versions/6.0.0/archive").build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(archive.statusCode())
                .as(new String(archive.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        assertThat(archive.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(PackZip.read(archive.body()).digest()).isEqualTo(files.digest());
        assertThat(get("/v1/packs/small-talk/versions/6.6.6/archive").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theSameVersionWithOtherBytesIsAConflict() throws Exception {
        upload(SmallPack.create().version("3.0.0").files());
        PackFiles other = SmallPack.create()
                .version("3.0.0")
                .replacing("pack.yaml", "prior: 0.02", "prior: 0.03")
                .files();
        assertThat(upload(other).statusCode()).isEqualTo(409);
    }

    @Test
    void aVersionMayBeInstalledWithoutGoingLive() throws Exception {
        upload(SmallPack.create().version("1.0.7").files());
        HttpRequest.Builder request = request("/v1/packs?activate=false")
                .header("Content-Type", "application/zip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        PackZip.write(SmallPack.create().version("8.0.0").files())));
        assertThat(send(request).statusCode()).isEqualTo(201);
        assertThat(live()).isEqualTo("1.0.7");
    }

    @Test
    void anArchiveOverTheLimitIsRefused() throws Exception {
        HttpRequest.Builder request = request("/v1/packs")
                .header("Content-Type", "application/zip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[(8 << 20) + 1]));
        assertThat(send(request).statusCode()).isEqualTo(413);
    }

    @Test
    void aPackThatAppearsInTheDirectoryGoesLiveAndABrokenOneDoesNot() throws Exception {
        Path folder = directory.resolve(TestPacks.TRIAGE);
        String version = packs.find(TestPacks.TRIAGE).orElseThrow().policy().version();
        write(TestPacks.edited(TestPacks.TRIAGE, "pack.yaml", "version: " + version, "version: 7.0.0"), folder);
        await().atMost(Duration.ofSeconds(20)).until(() -> packs.find(TestPacks.TRIAGE)
                .orElseThrow()
                .policy()
                .version()
                .equals("7.0.0"));

        Files.writeString(folder.resolve("pack.yaml"), "name: [");

        Thread.sleep(1_000);
        assertThat(packs.find(TestPacks.TRIAGE).orElseThrow().policy().version())
                .isEqualTo("7.0.0");
        assertThat(restarted().find(TestPacks.TRIAGE).orElseThrow().policy().version())
                .isEqualTo("7.0.0");
    }

    @Test
    void aLaterBundledVersionReplacesAnEarlierOneAndAnEarlierOneDoesNot() {
        PackVersions versions = versions();
        versions.offer(SmallPack.create().version("20.0.0").files(), true);
        versions.offer(SmallPack.create().version("20.1.0").files(), true);
        assertThat(versions.packs().find(SmallPack.NAME).orElseThrow().policy().version())
                .isEqualTo("20.1.0");
        versions.offer(SmallPack.create().version("19.0.0").files(), true);
        assertThat(versions.packs().find(SmallPack.NAME).orElseThrow().policy().version())
                .isEqualTo("20.1.0");
    }

    @Test
    void aBrokenPackOfTheDirectoryStopsTheStartWhereNothingCanStandIn(@TempDir Path broken) throws IOException {
        write(new PackFiles("never-seen", SmallPack.create().files().files()), broken.resolve("never-seen"));
        assertThatExceptionOfType(InvalidPackException.class)
                .isThrownBy(() -> new PackStart(versions()).run(broken))
                .withMessageContaining("never-seen");
    }

    private Packs restarted() {
        PackVersions versions = versions();
        new PackStart(versions).run(directory);
        return versions.packs();
    }

    private PackVersions versions() {
        return new PackVersions(
                new PackInstaller(content, tables, new TransactionTemplate(transactions), Clock.systemUTC()));
    }

    private String live() {
        return packs.find(SmallPack.NAME).orElseThrow().policy().version();
    }

    private HttpResponse<String> upload(PackFiles files) {
        return send(request("/v1/packs")
                .header("Content-Type", "application/zip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(PackZip.write(files))));
    }

    private HttpResponse<String> edit(String pack, String json) {
        return send(request("/v1/packs/" + pack + "/edits")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> post(String path) {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private HttpResponse<String> get(String path) {
        return send(request(path));
    }

    private static void write(PackFiles pack, Path folder) throws IOException {
        for (var file : pack.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }
}
