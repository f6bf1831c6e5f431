/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.events.Topics;
import io.mingjian.testsupport.RealServers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
