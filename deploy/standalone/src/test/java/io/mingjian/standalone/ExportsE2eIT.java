/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.json.ContractJson;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Decisions of the real ring in every form, and where their fields come from. */
@ExtendWith(RunningPlatform.class)
class ExportsE2eIT {

    private static final String TITLE = "全网第一 智能保温杯 加微信 abc12345 领券";
    private static final Set<String> CASE = Set.of("texts", "attachments", "locale", "submittedAt", "asOf");
    private static final Set<String> DECISION =
            Set.of("caseId", "run", "recordedAt", "models", "pack", "ledger", "chainDigest");

    private final PlatformClient client;

    private String blocked = "";
    private JsonNode chain = ContractJson.mapper().nullNode();

    ExportsE2eIT(PlatformClient client) {
        this.client = client;
    }

    @BeforeEach
    void block() throws Exception {
        JsonNode decided = client.submit(TITLE);
        assertThat(decided.at("/decision/outcome").asString()).isEqualTo("BLOCK");
        blocked = decided.path("id").asString();
        chain = client.chain(blocked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dsa-statement-of-reasons", "dsa-transparency-database", "ai-act-record", "clause-notice"})
    void everyFieldLeadsToWhatItWasTakenFrom(String form) throws Exception {
        JsonNode export = client.get(blocked + "/exports/" + form);

        assertThat(export.path("document").propertyNames())
                .containsExactlyInAnyOrderElementsOf(export.path("trace").propertyNames());
        assertThat(export.path("trace").properties()).isNotEmpty().allSatisfy(field -> {
            assertThat(field.getValue().size()).as(field.getKey()).isPositive();
            field.getValue().forEach(this::leadsSomewhere);
        });
    }

    @Test
    void databaseStatementHoldsNoWordOfTheContent() throws Exception {
        JsonNode document = client.get(blocked + "/exports/dsa-transparency-database?lang=en")
                .path("document");

        assertThat(document.toString()).doesNotContain("abc12345", "保温杯", "全网第一");
        assertThat(document.path("decision_ground").asString()).isEqualTo("DECISION_GROUND_INCOMPATIBLE_CONTENT");
        assertThat(document.path("incompatible_content_ground").asString()).contains("中华人民共和国广告法");
        assertThat(document.path("automated_decision").asString()).isEqualTo("AUTOMATED_DECISION_FULLY");
        assertThat(document.at("/content_type/0").asString()).isEqualTo("CONTENT_TYPE_TEXT");
    }

    @Test
    void noticeIsALetterWithFactsClausesAndTheWayToObject() throws Exception {
        HttpResponse<String> letter =
                client.read("/v1/cases/" + blocked + "/exports/clause-notice/letter", "text/plain");

        assertThat(letter.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(letter.body())
                .contains("违规处理通知", "「全网第一」", "《中华人民共和国广告法》", "四、申诉", "账本序号")
                .contains(chain.at("/verdict/actions/0/instruction/zh").asString());
    }

    @Test
    void formAboutRestrictionsRefusesADecisionThatRestrictsNothing() throws Exception {
        String passed = client.submit("纯棉桌布 1.4 米").path("id").asString();

        assertThat(client.status(passed + "/exports/clause-notice")).isEqualTo(409);
        assertThat(client.status(passed + "/exports/ai-act-record")).isEqualTo(200);
        assertThat(client.status(passed + "/exports/tax-return")).isEqualTo(404);
        assertThat(client.status(passed + "/exports/ai-act-record?lang=fr")).isEqualTo(400);
    }

    @Test
    void allDecisionsAreReadAsLinesThatNameTheirSteps() throws Exception {
        HttpResponse<String> lines =
                client.read("/v1/exports/decisions?outcome=BLOCK&pack=ecommerce-compliance", "application/x-ndjson");

        List<JsonNode> decisions =
                lines.body().lines().map(ContractJson.mapper()::readTree).toList();
        JsonNode own = decisions.stream()
                .filter(line -> line.path("caseId").asString().equals(blocked))
                .findFirst()
                .orElseThrow();
        assertThat(decisions).allMatch(line -> line.path("outcome").asString().equals("BLOCK"));
        assertThat(own.path("chainDigest").asString()).hasSize(64);
        for (Map.Entry<String, JsonNode> step : own.path("evidenceSteps").properties()) {
            assertThat(evidenceOf(step.getValue().asInt())).contains(step.getKey());
        }
        assertThat(own.path("evidenceSteps").size())
                .isEqualTo(own.path("minimalEvidence").size());
    }

    private void leadsSomewhere(JsonNode origin) {
        String name = origin.path("name").asString("");
        switch (origin.path("source").asString()) {
            case "STEP" ->
                assertThat(chain.at("/steps/" + origin.path("step").asInt()).isMissingNode())
                        .isFalse();
            case "EVIDENCE" ->
                assertThat(evidenceOf(origin.path("step").asInt()))
                        .contains(origin.path("evidence").asString());
            case "CLAUSE" ->
                assertThat(chain.at("/verdict/citations").toString()).contains("\"" + name + "\"");
            case "CASE" -> assertThat(CASE).contains(name);
            case "DECISION" -> assertThat(DECISION).contains(name);
            case "SETTING" -> assertThat(name).startsWith("mingjian.exports.");
            default -> assertThat(origin.path("source").asString()).isEqualTo("FORM");
        }
    }

    private List<String> evidenceOf(int step) {
        return chain.at("/steps/" + step + "/trace/evidence")
                .valueStream()
                .map(evidence -> evidence.path("id").asString())
                .toList();
    }
}
