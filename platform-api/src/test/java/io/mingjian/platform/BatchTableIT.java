/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import io.mingjian.content.ContentErasedException;
import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.ContentReference;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class BatchTableIT extends PlatformIT {

    private static final String PARAMETERS = "?pack=" + PACK;

    @Autowired
    private TestingRing ring;

    @Autowired
    private ContentStore content;

    @Test
    void everyRowOfATableIsAnsweredByLineAndIdentifier() throws Exception {
        Api api = tenant("tables", "SUBMITTER");
        String table = "商品编号,标题,reasoned,生效日期\nA-1,全网第一,1,2026-03-01\n=A-2,保温杯,,昨天\nA-3,水杯,,\n";

        Api.Answer accepted = upload(api, PARAMETERS, table);

        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        assertThat(accepted.json().at("/columns/标题").asString()).isEqualTo("text.title");
        assertThat(accepted.json().at("/errors/0/line").asInt()).isEqualTo(3);
        assertThat(accepted.json().at("/errors/0/column").asString()).isEqualTo("生效日期");
        Api.Answer done = finished(api, accepted);
        assertThat(done.json().at("/outcomes/BLOCK").asInt()).isEqualTo(1);
        assertThat(done.json().at("/outcomes/PASS").asInt()).isEqualTo(1);
        assertThat(done.json().at("/estimatedEnd").isMissingNode()).isTrue();
        String location = accepted.header("Location");
        List<CSVRecord> rows = table(api.get(location + "/results?format=csv&lang=en"));
        assertThat(rows).extracting(row -> row.get("line")).containsExactly("2", "3", "4");
        assertThat(rows).extracting(row -> row.get("outcome")).containsExactly("BLOCK", "", "PASS");
        assertThat(rows).extracting(row -> row.get("id")).containsExactly("A-1", "", "A-3");
        assertThat(rows.get(0).get("case")).startsWith("http://127.0.0.1:").contains("/v1/cases/");
        assertThat(rows.get(1).get("problem")).isEqualTo("invalid-date");
        assertThat(rows.get(1).get("column")).isEqualTo("生效日期");
        assertThat(api.get(location + "/results?format=csv&lang=zh").text()).startsWith("\ufeff行号,编号,状态");
        JsonNode first = tools.jackson.databind.json.JsonMapper.shared()
                .readTree(api.get(location + "/results")
                        .text()
                        .lines()
                        .findFirst()
                        .orElseThrow());
        assertThat(first.at("/id").asString()).isEqualTo("A-1");
        assertThat(first.at("/case/asOf").asString()).isEqualTo("2026-02-28T16:00:00Z");
    }

    @Test
    void formulasOfTheUploadAreTextInTheResults() throws Exception {
        Api api = tenant("tables", "SUBMITTER");

        Api.Answer accepted = upload(api, PARAMETERS, "id,title\n=cmd|' /C calc'!A0,杯\n@x,杯\n");

        finished(api, accepted);
        List<CSVRecord> rows = table(api.get(accepted.header("Location") + "/results?format=csv&lang=en"));
        assertThat(rows).extracting(row -> row.get("id")).containsExactly("'=cmd|' /C calc'!A0", "'@x");
    }

    @Test
    void tableInADeclaredChineseCharsetIsJudged() {
        Api api = tenant("tables", "SUBMITTER");
        byte[] table = "标题\n保温杯\n".getBytes(Charset.forName("GB18030"));

        Api.Answer accepted =
                api.post("/v1/batches" + PARAMETERS, "text/csv;charset=GB18030", BodyPublishers.ofByteArray(table));

        assertThat(finished(api, accepted).json().at("/outcomes/PASS").asInt()).isEqualTo(1);
        Api.Answer refused = api.post("/v1/batches" + PARAMETERS, "text/csv", BodyPublishers.ofByteArray(table));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("malformed-encoding");
    }

    @Test
    void columnsAreMappedByParametersAndByAPartOfAForm() {
        Api api = tenant("tables", "SUBMITTER");
        String table = "甲,乙\n杯子,99\n";
        String map = "&map=" + encoded("甲=text.title") + "&map=" + encoded("乙=attribute.price");

        Api.Answer mapped = upload(api, PARAMETERS + map, table);
        Api.Answer form = api.postMultipart(
                "/v1/batches",
                new Api.Part("file", "listings.csv", "application/vnd.ms-excel", bytes(table)),
                new Api.Part("map", null, "application/json", bytes("{\"甲\":\"text.title\",\"*\":\"ignore\"}")),
                new Api.Part("pack", null, "text/plain", bytes(PACK)));

        assertThat(mapped.json().at("/columns/乙").asString()).isEqualTo("attribute.price");
        assertThat(form.status()).as(form.text()).isEqualTo(202);
        assertThat(form.json().at("/columns/乙").asString()).isEqualTo("ignore");
        assertThat(finished(api, mapped).json().at("/decided").asInt()).isEqualTo(1);
        assertThat(finished(api, form).json().at("/decided").asInt()).isEqualTo(1);
        Api.Answer refused = upload(api, "?map=" + encoded("丙=text.title"), table);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("unknown-column");
    }

    @Test
    void sameUploadUnderOneKeyIsOneBatch() {
        Api api = tenant("tables", "SUBMITTER");
        String key = UUID.randomUUID().toString();

        Api.Answer first = upload(api, PARAMETERS, "title\n杯\n", "Idempotency-Key", key);
        Api.Answer again = upload(api, PARAMETERS, "title\n杯\n", "Idempotency-Key", key);
        Api.Answer other = upload(api, PARAMETERS, "title\n壶\n", "Idempotency-Key", key);
        Api.Answer otherMap = upload(api, PARAMETERS + "&map=title=text.name", "title\n杯\n", "Idempotency-Key", key);
        Api.Answer stranger = upload(tenant("tables-b", "SUBMITTER"), PARAMETERS, "title\n杯\n", "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(202);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
        assertThat(otherMap.status()).isEqualTo(409);
        assertThat(stranger.id()).isNotEqualTo(first.id());
    }

    @Test
    void heldBatchMakesNoMoreCasesUntilItIsResumed() {
        Api api = tenant("held", "SUBMITTER");
        Api.Answer accepted = upload(api, PARAMETERS, rows(50));
        String location = accepted.header("Location");

        Api.Answer held = api.postJson(location + "/pause", "");

        assertThat(held.status()).as(held.text()).isEqualTo(200);
        assertThat(held.json().at("/status").asString()).isEqualTo("PAUSED");
        // at most the line that was under way comes after
        long pending = held.json().at("/pending").asLong();
        assertThat(pending).isPositive();
        long later = api.get(location).json().at("/pending").asLong();
        assertThat(pending - later).isLessThanOrEqualTo(1);
        assertThat(api.get("/v1/batches?status=PAUSED")
                        .json()
                        .at("/batches/0/id")
                        .asString())
                .isEqualTo(accepted.id());
        assertThat(api.postJson(location + "/resume", "").status()).isEqualTo(200);
        assertThat(finished(api, accepted).json().at("/decided").asInt()).isEqualTo(50);
        assertThat(api.postJson(location + "/pause", "").code()).isEqualTo("batch-is-submitted");
    }

    @Test
    void cancelledBatchEndsWithWhatWasSubmitted() {
        Api api = tenant("cancelled", "SUBMITTER");
        Api.Answer accepted = upload(api, PARAMETERS, rows(50));
        String location = accepted.header("Location");

        Api.Answer cancelled = api.postJson(location + "/cancel", "");

        assertThat(cancelled.json().at("/status").asString()).isEqualTo("CANCELLED");
        assertThat(cancelled.json().at("/pending").asInt()).isZero();
        Api.Answer end = finished(api, accepted);
        assertThat(end.json().at("/cancelled").asInt()).isPositive();
        assertThat(end.json().at("/cancelled").asInt()
                        + end.json().at("/decided").asInt())
                .isEqualTo(50);
        assertThat(api.postJson(location + "/resume", "").status()).isEqualTo(409);
        assertThat(tenant("held", "SUBMITTER")
                        .postJson(location + "/cancel", "")
                        .status())
                .isEqualTo(404);
        assertThat(tenant("cancelled", "AUDITOR")
                        .postJson(location + "/cancel", "")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void watcherSeesProgressAndTheEnd() throws Exception {
        Api api = tenant("watched", "SUBMITTER");
        Api.Answer accepted = upload(api, PARAMETERS, "title,hold\n杯,1\n壶,\n");
        api.until(
                accepted.header("Location"),
                answer -> answer.json().at("/decided").asInt() == 1);
        String held = caseOf(api, accepted, 0);
        var events = java.util.concurrent.CompletableFuture.supplyAsync(() ->
                api.send(api.request(accepted.header("Location") + "/events").GET()));

        ring.decide(UUID.fromString(held));

        String text = events.get(30, java.util.concurrent.TimeUnit.SECONDS).text();
        assertThat(text).contains("event:finished");
        assertThat(text.substring(text.indexOf("event:finished"))).contains("\"decided\":2");
    }

    @Test
    void endOfABatchIsToldToWebhooks() throws Exception {
        Api api = tenant("batch-hooks", "ADMINISTRATOR");
        try (TestingReceiver receiver = new TestingReceiver()) {
            String secret = api.postJson(
                            "/v1/webhooks", "{\"url\":\"" + receiver.url() + "\",\"eventTypes\":[\"batch.finished\"]}")
                    .json()
                    .at("/secret")
                    .asString();

            Api.Answer accepted = upload(api, PARAMETERS, "title,reasoned\n杯,\n第一,1\n");

            TestingReceiver.Received told = receiver.next();
            assertThatCode(() -> new Webhook(secret).verify(told.body(), told.headers()))
                    .doesNotThrowAnyException();
            assertThat(told.json().at("/data/batchId").asString()).isEqualTo(accepted.id());
            assertThat(told.json().at("/data/outcomes/BLOCK").asInt()).isEqualTo(1);
            assertThat(told.json().at("/data/outcomes/PASS").asInt()).isEqualTo(1);
        }
    }

    @Test
    void listGoesFromNewestToOldest() {
        Api api = tenant("listed-" + Instant.now().toEpochMilli(), "SUBMITTER");
        List<String> ids = IntStream.range(0, 3)
                .mapToObj(i -> upload(api, PARAMETERS, "title\n杯\n").id())
                .toList();

        Api.Answer first = api.get("/v1/batches?limit=2");
        Api.Answer second =
                api.get("/v1/batches?limit=2&cursor=" + first.json().at("/next").asString());

        assertThat(first.json().at("/batches/0/id").asString()).isEqualTo(ids.get(2));
        assertThat(first.json().at("/batches/1/id").asString()).isEqualTo(ids.get(1));
        assertThat(second.json().at("/batches/0/id").asString()).isEqualTo(ids.get(0));
        assertThat(second.json().at("/next").isMissingNode()).isTrue();
    }

    @Test
    void uploadIsErasedOnceItsCasesAreDecidedAndTheCasesStay() throws Exception {
        Api api = tenant("erased-uploads", "SUBMITTER");
        Api.Answer accepted = upload(api, PARAMETERS, "title\n杯\n");
        Api.Answer done = finished(api, accepted);

        ContentReference piece;
        try (Connection connection = database().asOwner();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery(
                                "select piece_sha256, piece_size, piece_key from platform.batch_lines where batch_id = '"
                                        + accepted.id() + "'")) {
            row.next();
            piece = new ContentReference(row.getString(1), row.getLong(2), row.getObject(3, UUID.class));
        }

        assertThatThrownBy(() -> content.get("erased-uploads", piece)).isInstanceOf(ContentErasedException.class);
        assertThat(done.json().at("/decided").asInt()).isEqualTo(1);
        assertThat(api.get(accepted.header("Location") + "/results").text()).contains("\"outcome\":\"PASS\"");
    }

    private static String caseOf(Api api, Api.Answer batch, int index) {
        String line = api.get(batch.header("Location") + "/results")
                .text()
                .lines()
                .skip(index)
                .findFirst()
                .orElseThrow();
        return tools.jackson.databind.json.JsonMapper.shared()
                .readTree(line)
                .at("/case/id")
                .asString();
    }

    private static String rows(int count) {
        return "title\n" + IntStream.range(0, count).mapToObj(i -> "杯" + i).collect(Collectors.joining("\n"));
    }

    private static Api.Answer upload(Api api, String parameters, String table, String... headers) {
        return api.post("/v1/batches" + parameters, "text/csv", BodyPublishers.ofString(table), headers);
    }

    private static Api.Answer finished(Api api, Api.Answer batch) {
        return api.until(
                batch.header("Location"),
                answer -> answer.json().at("/finishedAt").isString());
    }

    private static List<CSVRecord> table(Api.Answer answer) throws Exception {
        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.text()).startsWith("\ufeff");
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(answer.text().substring(1)))
                .getRecords();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
