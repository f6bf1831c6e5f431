/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.events.Topics;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.testsupport.RealServers;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class DecisionsIT extends PlatformIT {

    @Autowired
    private TestingRing ring;

    @Test
    void decisionThatComesTwiceIsRecordedOnce() {
        Api api = tenant("twice", "SUBMITTER");
        String id = api.postJson("/v1/cases", held()).id();
        ring.decide(UUID.fromString(id));
        Api.Answer first = api.until("/v1/cases/" + id, answer -> answer.text().contains("DECIDED"));

        ring.decide(UUID.fromString(id));
        api.postJson("/v1/cases", listing("后"), "Prefer", "wait=20");

        assertThat(api.get("/v1/cases/" + id).json()).isEqualTo(first.json());
    }

    @Test
    void unreadableDecisionTurnsTheCaseOverToAPersonUntilTheDecisionIsKnown() throws Exception {
        Api api = tenant("poison", "SUBMITTER");
        String id = api.postJson("/v1/cases", held()).id();

        publishGarbage(id);

        Api.Answer answer = api.until("/v1/cases/" + id, seen -> seen.text().contains("DECIDED"));
        assertThat(answer.json().at("/decision/outcome").asString()).isEqualTo("REVIEW");
        assertThat(answer.json().at("/decision/failure").asString()).isEqualTo("unreadable");
        assertThat(answer.json().at("/decision").has("ledger")).isFalse();
        assertThat(api.get("/v1/cases/" + id + "/chain").text()).contains("platform-api/decisions");
        ring.decide(UUID.fromString(id));
        Api.Answer repaired = api.until("/v1/cases/" + id, seen -> seen.text().contains("PASS"));
        assertThat(repaired.json().at("/decision").has("failure")).isFalse();
    }

    @Test
    void decisionAboutAnUnknownCaseDoesNotStopTheOthers() throws Exception {
        publishGarbage(UUID.randomUUID().toString());

        assertThat(admin().postJson("/v1/cases", listing("续"), "Prefer", "wait=20")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void decisionsAreReadAsATableThatAgreesWithTheLines() throws Exception {
        Api api = tenant("exported", "SUBMITTER");
        api.postJson("/v1/cases", listing("一"), "Prefer", "wait=20");
        api.postJson("/v1/cases", listing("二"), "Prefer", "wait=20");

        Api.Answer table = api.get("/v1/exports/decisions?format=csv");

        assertThat(table.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(table.header("Content-Disposition")).isEqualTo("attachment; filename=\"decisions.csv\"");
        List<JsonNode> lines = api.get("/v1/exports/decisions")
                .text()
                .lines()
                .map(ContractJson.mapper()::readTree)
                .toList();
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(table.text().substring(1)))
                .getRecords();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(2).hasSameSizeAs(lines);
        for (int i = 0; i < rows.size(); i++) {
            CSVRecord row = rows.get(i);
            JsonNode line = lines.get(i);
            assertThat(row.get("case")).isEqualTo(line.path("caseId").asString());
            assertThat(row.get("decision")).isEqualTo(line.path("decisionId").asString());
            assertThat(row.get("outcome")).isEqualTo(line.path("outcome").asString());
            assertThat(row.get("chainDigest"))
                    .isEqualTo(line.path("chainDigest").asString());
            assertThat(row.get("ledgerIndex"))
                    .isEqualTo(line.at("/ledger/index").asString());
        }
    }

    @Test
    void exportThatCannotBeIsRefusedBeforeTheFirstLine() {
        Api api = tenant("exported", "SUBMITTER");

        Api.Answer format = api.get("/v1/exports/decisions?format=xlsx");
        Api.Answer period = api.get("/v1/exports/decisions?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z");

        assertThat(format.status()).isEqualTo(400);
        assertThat(format.code()).isEqualTo("unknown-format");
        assertThat(period.status()).isEqualTo(422);
        assertThat(period.code()).isEqualTo("invalid-period");
    }

    private static void publishGarbage(String caseId) throws Exception {
        Map<String, Object> settings = new HashMap<>(RealServers.kafkaClientProperties());
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var record =
                    new ProducerRecord<>(Topics.DECISIONS_RECORDED, caseId, "garbage".getBytes(StandardCharsets.UTF_8));
            record.headers()
                    .add("ce_tenant", "poison".getBytes(StandardCharsets.UTF_8))
                    .add("ce_subject", caseId.getBytes(StandardCharsets.UTF_8));
            producer.send(record).get(20, TimeUnit.SECONDS);
        }
    }

    private static String held() {
        return "{\"pack\":\"" + PACK + "\",\"texts\":{\"title\":\"待\"},\"attributes\":{\"hold\":\"1\"}}";
    }
}
