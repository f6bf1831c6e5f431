/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.events.ActPerformed;
import io.mingjian.contracts.events.ActorKind;
import io.mingjian.contracts.events.PackInstalled;
import io.mingjian.contracts.events.Topics;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.PackReference;
import io.mingjian.ring.events.RingMessage;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ErasureIT extends PlatformIT {

    private static final String REASON = "{\"reason\":\"asked by the customer\"}";
    private static final String SECRET = "张三的保温杯";

    @Autowired
    private TestingRing ring;

    @Autowired
    private ContentStore content;

    @Test
    void erasedCaseKeepsItsDecisionAndLosesItsContent() {
        Api api = tenant("forget", "ADMINISTRATOR");
        String id = decided(api, withPicture("customer-1"));
        JsonNode before = api.get("/v1/cases/" + id).json();

        Api.Answer erased = api.postJson("/v1/cases/" + id + "/erasure", REASON);

        assertThat(erased.status()).as(erased.text()).isEqualTo(200);
        JsonNode after = api.get("/v1/cases/" + id).json();
        assertThat(after.at("/status").asString()).isEqualTo("DECIDED");
        assertThat(after.at("/decision")).isEqualTo(before.at("/decision"));
        assertThat(after.at("/erased/at").asString())
                .isEqualTo(erased.json().at("/erasedAt").asString());
        assertThat(after.at("/texts").size()
                        + after.at("/attachments").size()
                        + after.at("/attributes").size())
                .isZero();
        assertThat(gone(api, id, "/chain")).isEqualTo("content-erased");
        assertThat(gone(api, id, "/perception")).isEqualTo("content-erased");
        assertThat(gone(api, id, "/attachments/photo")).isEqualTo("content-erased");
        assertThat(gone(api, id, "/runs/1/chain")).isEqualTo("content-erased");
        assertThat(api.get("/v1/cases/" + id + "/runs/1").status()).isEqualTo(200);
        Api.Answer run = api.postJson("/v1/cases/" + id + "/runs", "{}");
        assertThat(run.status()).isEqualTo(409);
        assertThat(run.code()).isEqualTo("case-erased");
        assertThat(rowsNaming(SECRET) + rowsNaming("photo") + rowsNaming("customer-1"))
                .isZero();
    }

    @Test
    void receiptTellsWhatWasErasedByWhomAndWhy() {
        Api api = tenant("receipts", "ADMINISTRATOR");
        String id = decided(api, withPicture("customer-2"));

        Api.Answer erased = api.postJson("/v1/cases/" + id + "/erasure", REASON);
        Api.Answer again = api.postJson("/v1/cases/" + id + "/erasure", "{\"reason\":\"again\"}");

        ActPerformed receipt = told(id, "case.erased").get(0);
        assertThat(receipt.id().toString())
                .isEqualTo(erased.json().at("/receipt").asString());
        assertThat(again.json()).isEqualTo(erased.json());
        assertThat(receipt.actor().kind()).isEqualTo(ActorKind.KEY);
        assertThat(receipt.details())
                .containsEntry("reason", "asked by the customer")
                .containsEntry("origin", "CASE")
                .containsEntry("texts", "1")
                .containsEntry("attachments", "1");
        assertThat(receipt.details().toString()).doesNotContain(SECRET, "photo", "customer-2");
        assertThat(told(id, "case.erased")).hasSize(1);
    }

    @Test
    void casesAboutSomebodyAreErasedAndThoseOfOthersAreLeft() {
        Api api = tenant("subjects", "ADMINISTRATOR");
        String first = decided(api, withPicture("customer-3"));
        String second = decided(api, withPicture("customer-3"));
        String other = decided(api, withPicture("customer-4"));
        byte[] picture =
                api.get("/v1/cases/" + other + "/attachments/photo").response().body();

        Api.Answer erased = api.postJson(
                "/v1/subjects/erasure", "{\"subject\":\"customer-3\",\"reason\":\"asked by the customer\"}");

        assertThat(erased.json().at("/erased").findValuesAsString("caseId")).containsExactly(first, second);
        assertThat(gone(api, first, "/chain")).isEqualTo("content-erased");
        assertThat(api.get("/v1/cases/" + other + "/attachments/photo")
                        .response()
                        .body())
                .isEqualTo(picture);
        assertThat(api.postJson("/v1/subjects/erasure", "{\"subject\":\"customer-3\",\"reason\":\"again\"}")
                        .json()
                        .at("/erased")
                        .size())
                .isZero();
    }

    @Test
    void caseOnLegalHoldIsKeptUntilTheHoldIsLifted() {
        Api api = tenant("holds", "ADMINISTRATOR");
        Api auditor = tenant("holds", "AUDITOR");
        String id = decided(api, withPicture("customer-5"));

        Api.Answer held = auditor.sendJson("PUT", "/v1/cases/" + id + "/legal-hold", "{\"reason\":\"case 7 O 12/26\"}");
        auditor.sendJson("PUT", "/v1/cases/" + id + "/legal-hold", "{\"reason\":\"case 7 O 12/26\"}");

        assertThat(held.status()).as(held.text()).isEqualTo(200);
        assertThat(api.get("/v1/cases/" + id).json().at("/legalHold/reason").asString())
                .isEqualTo("case 7 O 12/26");
        Api.Answer refused = api.postJson("/v1/cases/" + id + "/erasure", REASON);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("legal-hold");
        assertThat(refused.text()).contains("case 7 O 12/26");
        JsonNode kept = api.postJson(
                        "/v1/subjects/erasure", "{\"subject\":\"customer-5\",\"reason\":\"asked by the customer\"}")
                .json();
        assertThat(kept.at("/kept/0/code").asString()).isEqualTo("legal-hold");
        assertThat(auditor.sendJson("DELETE", "/v1/cases/" + id + "/legal-hold", "{\"reason\":\"settled\"}")
                        .status())
                .isEqualTo(204);
        assertThat(auditor.sendJson("DELETE", "/v1/cases/" + id + "/legal-hold", "{\"reason\":\"settled\"}")
                        .code())
                .isEqualTo("no-legal-hold");
        assertThat(api.postJson("/v1/cases/" + id + "/erasure", REASON).status())
                .isEqualTo(200);
        assertThat(auditor.sendJson("PUT", "/v1/cases/" + id + "/legal-hold", "{\"reason\":\"late\"}")
                        .code())
                .isEqualTo("case-erased");
        assertThat(told(id, "legal-hold.set")).hasSize(1);
        assertThat(told(id, "legal-hold.lifted").get(0).details()).containsEntry("heldFor", "case 7 O 12/26");
    }

    @Test
    void ofAHoldAndAnErasureAtOnceExactlyOneWins() throws Exception {
        Api api = tenant("races", "ADMINISTRATOR");
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 10; round++) {
                String id = decided(api, listing("赛跑"));
                Callable<Integer> hold = () -> api.sendJson("PUT", "/v1/cases/" + id + "/legal-hold", REASON)
                        .status();
                Callable<Integer> erase = () ->
                        api.postJson("/v1/cases/" + id + "/erasure", REASON).status();
                List<Integer> statuses = new ArrayList<>();
                for (Future<Integer> answer : both.invokeAll(List.of(hold, erase))) {
                    statuses.add(answer.get());
                }
                assertThat(statuses).containsExactlyInAnyOrder(200, 409);
            }
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void caseWhoseRunIsUnderWayIsNotErased() {
        Api api = tenant("busy", "ADMINISTRATOR");
        String id = api.postJson(
                        "/v1/cases",
                        "{\"pack\":\"" + PACK + "\",\"texts\":{\"title\":\"慢\"},\"attributes\":{\"hold\":\"1\"}}")
                .id();

        assertThat(api.postJson("/v1/cases/" + id + "/erasure", REASON).code()).isEqualTo("run-under-way");
        ring.decide(UUID.fromString(id));
        api.until(
                "/v1/cases/" + id,
                answer -> answer.json().at("/status").asString().equals("DECIDED"));
        assertThat(api.postJson("/v1/cases/" + id + "/erasure", REASON).status())
                .isEqualTo(200);
    }

    @Test
    void erasureThatACrashCutOffIsFinished() throws Exception {
        Api api = tenant("crashes", "ADMINISTRATOR");
        String id = decided(api, withPicture("customer-6"));
        ContentReference chain = new ContentReference(
                api.get("/v1/cases/" + id).json().at("/decision/chainDigest").asString(),
                api.get("/v1/cases/" + id + "/chain").response().body().length,
                UUID.fromString(id));
        assertThat(content.contains("crashes", chain)).isTrue();

        // what the first transaction leaves behind, and nothing after it
        execute("""
                update platform.cases set erased_at = now(), data_subject = null,
                subject = jsonb_build_object('locale', subject -> 'locale', 'asOf', subject -> 'asOf') where id = '%1$s';
                insert into platform.erasures (id, tenant, case_id, origin, reason, requested_by, requested_at, texts,
                attachments, runs) values ('%2$s', 'crashes', '%1$s', 'CASE', 'cut off', 'test', now(), 1, 1, 1)
                """.formatted(id, Identifiers.next()));

        JsonNode erased = api.until(
                        "/v1/cases/" + id,
                        answer -> !answer.json().at("/erased/receipt").isMissingNode())
                .json();
        assertThat(content.contains("crashes", chain)).isFalse();
        assertThat(told(id, "case.erased").get(0).id().toString())
                .isEqualTo(erased.at("/erased/receipt").asString());
    }

    @Test
    void retentionErasesWhatWasDecidedLongAgoAndIsNotHeld() throws Exception {
        Api api = tenant("keeps", "ADMINISTRATOR");
        String old = decided(api, listing("旧"));
        String held = decided(api, listing("留"));
        String young = decided(api, listing("新"));
        api.sendJson("PUT", "/v1/cases/" + held + "/legal-hold", REASON);
        execute("update platform.cases set decided_at = now() - interval '11 years' where id in ('%s', '%s')"
                .formatted(old, held));
        execute("update platform.cases set decided_at = now() - interval '9 years' where id = '%s'".formatted(young));

        api.until("/v1/cases/" + old, answer -> !answer.json().at("/erased").isMissingNode());

        assertThat(told(old, "case.erased").get(0).actor().kind()).isEqualTo(ActorKind.SYSTEM);
        assertThat(told(old, "case.erased").get(0).details()).containsEntry("origin", "RETENTION");
        assertThat(api.get("/v1/cases/" + held).json().at("/erased").isMissingNode())
                .isTrue();
        assertThat(api.get("/v1/cases/" + young).json().at("/erased").isMissingNode())
                .isTrue();
    }

    @Test
    void packSaysForItselfHowLongContentIsKept() throws Exception {
        ObjectNode policy = (ObjectNode) ContractJson.mapper().readTree(TestingReasoner.policy());
        policy.put("retention", "P30D");
        ContentReference stored = content.put(ContentStore.PLATFORM, ContractJson.canonical(policy));
        PackReference usual = TestingReasoner.pack("forgetful");
        PackReference forgetful = new PackReference("forgetful", "1.0.0", usual.digest(), usual.graphDigest(), stored);
        PackInstalled installed =
                new PackInstalled(forgetful, installed(PACK).event().title(), TestingReasoner.hypotheses());
        publisher()
                .send(
                        Topics.PACKS_INSTALLED,
                        new RingMessage<>(Identifiers.next(), ContentStore.PLATFORM, Instant.now(), null, installed))
                .get(30, TimeUnit.SECONDS);
        admin().until("/v1/packs", answer -> answer.text().contains("forgetful"));
        Api api = tenant("forgetting", "ADMINISTRATOR");
        String id = decided(api, "{\"pack\":\"forgetful\",\"texts\":{\"title\":\"月\"}}");
        execute("update platform.cases set decided_at = now() - interval '31 days' where id = '%s'".formatted(id));

        api.until("/v1/cases/" + id, answer -> !answer.json().at("/erased").isMissingNode());
        assertThat(told(id, "case.erased").get(0).details().get("reason")).contains("P30D", "forgetful");
    }

    @Test
    void uploadOfABatchGoesWhenTheBatchIsFinished() throws Exception {
        Api api = tenant("uploads", "ADMINISTRATOR");
        String batch = api.post("/v1/batches", "application/x-ndjson", BodyPublishers.ofString(listing("一批") + "\n"))
                .id();
        api.until(
                "/v1/batches/" + batch,
                answer -> !answer.json().path("finishedAt").isMissingNode());

        ContentReference piece;
        String caseId;
        try (Connection connection = database().asOwner();
                ResultSet line = connection
                        .createStatement()
                        .executeQuery("select piece_sha256, piece_size, case_id from platform.batch_lines"
                                + " where tenant = 'uploads' and piece_key = batch_id")) {
            assertThat(line.next()).isTrue();
            piece = new ContentReference(line.getString(1), line.getLong(2), UUID.fromString(batch));
            caseId = line.getString(3);
        }
        assertThat(content.contains("uploads", piece)).isFalse();
        assertThat(api.postJson("/v1/cases/" + caseId + "/erasure", REASON).status())
                .isEqualTo(200);
    }

    @Test
    void onlyAdministratorsEraseAndOthersCasesAreUnknown() {
        Api api = tenant("roles", "ADMINISTRATOR");
        String id = decided(api, listing("角色"));
        for (String role : List.of("SUBMITTER", "REVIEWER", "POLICY_EDITOR", "AUDITOR")) {
            Api other = tenant("roles", role);
            assertThat(other.postJson("/v1/cases/" + id + "/erasure", REASON).status())
                    .as(role)
                    .isEqualTo(403);
            assertThat(other.postJson("/v1/subjects/erasure", "{\"subject\":\"x\",\"reason\":\"y\"}")
                            .status())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(tenant("roles", "REVIEWER")
                        .sendJson("PUT", "/v1/cases/" + id + "/legal-hold", REASON)
                        .status())
                .isEqualTo(403);
        Api foreign = tenant("roles-foreign", "ADMINISTRATOR");
        assertThat(foreign.postJson("/v1/cases/" + id + "/erasure", REASON).status())
                .isEqualTo(404);
        assertThat(foreign.sendJson("PUT", "/v1/cases/" + id + "/legal-hold", REASON)
                        .status())
                .isEqualTo(404);
        assertThat(api.postJson("/v1/cases/" + id + "/erasure", "{}").code()).isEqualTo("invalid-reason");
        assertThat(api.postJson("/v1/subjects/erasure", "{\"reason\":\"y\"}").code())
                .isEqualTo("invalid-subject");
    }

    private static String withPicture(String subject) {
        String picture = Base64.getEncoder().encodeToString(Pictures.png(8, 8));
        return "{\"pack\":\"" + PACK + "\",\"texts\":{\"title\":\"" + SECRET + "\"},\"attributes\":{\"brand\":\""
                + SECRET
                + "\"},\"subject\":\"" + subject
                + "\",\"attachments\":[{\"name\":\"photo\",\"mediaType\":\"image/png\","
                + "\"data\":\"" + picture + "\"}]}";
    }

    private static String decided(Api api, String submission) {
        Api.Answer answer = api.postJson("/v1/cases", submission, "Prefer", "wait=20");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.id();
    }

    private static String gone(Api api, String id, String part) {
        Api.Answer answer = api.get("/v1/cases/" + id + part);
        assertThat(answer.status()).as(part).isEqualTo(410);
        return answer.code();
    }

    private List<ActPerformed> told(String caseId, String act) {
        await().atMost(Duration.ofSeconds(20)).until(() -> !about(caseId, act).isEmpty());
        return about(caseId, act);
    }

    private List<ActPerformed> about(String caseId, String act) {
        return ring.acts().stream()
                .filter(told ->
                        told.subject().equals("case/" + caseId) && told.act().equals(act))
                .toList();
    }

    /** Rows of this tenant in any table of the schema whose text names something. */
    private long rowsNaming(String wanted) {
        long rows = 0;
        for (String table : List.of(
                "cases", "runs", "attachments", "decisions", "idempotency_keys", "outbox", "batch_lines", "erasures")) {
            rows += count("select count(*) from platform." + table
                    + " row where row.tenant = 'forget' and row::text like '%" + wanted + "%'");
        }
        return rows;
    }

    private long count(String query) {
        try (Connection connection = database().asOwner();
                ResultSet counted = connection.createStatement().executeQuery(query)) {
            counted.next();
            return counted.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database().asOwner()) {
            connection.createStatement().execute(sql);
        }
    }
}
