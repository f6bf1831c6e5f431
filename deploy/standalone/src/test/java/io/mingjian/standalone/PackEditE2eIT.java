/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A policy editor's whole way, through all services: edit, try beside, back-test, publish, roll back. */
@ExtendWith(RunningPlatform.class)
class PackEditE2eIT {

    private static final String PACK = "/v1/packs/ecommerce-compliance";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Words that no lexicon knows before the edit. */
    private static final String FORBIDDEN = "云顶之光 棉麻桌布";

    private static final String HARMLESS = "棉麻桌布 白色";

    private final PlatformClient client;

    PackEditE2eIT(PlatformClient client) {
        this.client = client;
    }

    @Test
    void anEditedLexiconIsTriedBesideTheLiveVersionPublishedAndRolledBack() throws Exception {
        String live = client.at(PACK).path("version").asString();
        String edited = edit(live);
        assertThat(live()).isEqualTo(live);

        JsonNode shadow = client.post(PACK + "/versions/" + edited + "/shadow?share=1", "");
        assertThat(shadow.path("state").asString()).isEqualTo("RUNNING");
        String changing = client.submit(FORBIDDEN).path("id").asString();
        client.submit(HARMLESS);
        client.submit("全网第一 保温杯");
        assertThat(outcome(client.get(changing))).isEqualTo("PASS");
        assertOneOfThreeChanges(PACK + "/shadow", changing);
        assertThat(client.delete(PACK + "/shadow")).isEqualTo(204);
        assertThat(client.at(PACK + "/shadow").at("/job/state").asString()).isEqualTo("ENDED");

        JsonNode backtest = client.post(PACK + "/versions/" + edited + "/backtest?count=3", "");
        String report = "/v1/backtests/" + backtest.path("id").asString();
        assertOneOfThreeChanges(report, changing);
        await().atMost(PATIENCE)
                .until(() -> client.at(report).at("/job/state").asString().equals("ENDED"));

        publish(edited);
        JsonNode blocked = client.submit(FORBIDDEN);
        assertThat(outcome(blocked)).isEqualTo("BLOCK");
        assertThat(client.chain(blocked.path("id").asString())
                        .at("/pack/version")
                        .asString())
                .isEqualTo(edited);

        publish(live);
        assertThat(outcome(client.submit(FORBIDDEN))).isEqualTo("PASS");
        assertThat(outcome(client.get(blocked.path("id").asString()))).isEqualTo("BLOCK");
    }

    private String edit(String base) throws Exception {
        String version = base + "-edit.1";
        JsonNode made = client.post(PACK + "/edits", """
                {"base":"%s","version":"%s","note":"end to end","changes":[{"kind":"lexicon-entry-added",\
                "lexicon":"absolute-term-strong","language":"zh","text":"云顶之光","note":"invented"}]}""".formatted(base, version));
        assertThat(made.at("/pack/version").asString()).isEqualTo(version);
        JsonNode installed = client.at(PACK + "/versions")
                .path("versions")
                .valueStream()
                .filter(each -> each.path("version").asString().equals(version))
                .findFirst()
                .orElseThrow();
        assertThat(installed.path("live").asBoolean(true)).isFalse();
        assertThat(installed.at("/edit/by").asString()).isEqualTo("bootstrap");
        assertThat(installed.at("/edit/changes/0/text").asString()).isEqualTo("云顶之光");
        return version;
    }

    private void assertOneOfThreeChanges(String path, String changing) {
        await().atMost(PATIENCE).until(() -> client.at(path).path("compared").asInt() == 3);
        await().untilAsserted(() -> {
            JsonNode report = client.at(path);
            assertThat(report.path("given").asInt()).isEqualTo(3);
            assertThat(report.path("agreed").asInt()).isEqualTo(2);
            assertThat(report.at("/outcomes/PASS→BLOCK").asInt()).isEqualTo(1);
            assertThat(report.at("/hypotheses/absolute-term/raised").asInt()).isEqualTo(1);
            assertThat(report.at("/examples/0/caseId").asString()).isEqualTo(changing);
            assertThat(report.at("/examples/0/causes").toString()).contains("EVIDENCE_ADDED");
        });
    }

    /** The intake learns of the version through the ring. */
    private void publish(String version) throws Exception {
        client.post(PACK + "/versions/" + version + "/activate", "");
        await().atMost(PATIENCE).until(() -> live().equals(version));
    }

    private String live() throws Exception {
        return client.at(PACK).path("version").asString();
    }

    private static String outcome(JsonNode decided) {
        return decided.at("/decision/outcome").asString();
    }
}
