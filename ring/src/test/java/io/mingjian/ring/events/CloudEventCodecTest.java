/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.events.ActPerformed;
import io.mingjian.contracts.events.Actor;
import io.mingjian.contracts.events.ActorKind;
import io.mingjian.contracts.events.CaseReasoned;
import io.mingjian.contracts.events.CaseSubmitted;
import io.mingjian.contracts.events.Topics;
import io.mingjian.contracts.reasoning.FailureChains;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class CloudEventCodecTest {

    private static final UUID CASE = Identifiers.next();

    private final CloudEventCodec codec = new CloudEventCodec("test-service");

    @Test
    void writesTheBinaryModeOfTheKafkaProtocolBinding() {
        ProducerRecord<String, byte[]> written = codec.write(Topics.CASES_REASONED, message("acme"));

        assertThat(written.key()).isEqualTo(CASE.toString());
        assertThat(header(written, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(written, "ce_type")).isEqualTo("io.mingjian.case.reasoned.v1");
        assertThat(header(written, "ce_source")).isEqualTo("urn:mingjian:test-service");
        assertThat(header(written, "ce_subject")).isEqualTo(CASE.toString());
        assertThat(header(written, "ce_tenant")).isEqualTo("acme");
        assertThat(header(written, "ce_run")).isEqualTo("2");
        assertThat(header(written, "content-type")).isEqualTo("application/json");
    }

    @Test
    void readsWhatItWrote() {
        RingMessage<CaseReasoned> message = message("acme");

        assertThat(codec.read(received(codec.write(Topics.CASES_REASONED, message)), CaseReasoned.class))
                .isEqualTo(message);
    }

    @Test
    void refusesAnEventOfAnotherType() {
        ConsumerRecord<String, byte[]> record = received(codec.write(Topics.CASES_REASONED, message("acme")));

        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> codec.read(record, CaseSubmitted.class))
                .withMessageContaining("expected type io.mingjian.case.submitted.v1");
    }

    @Test
    void refusesAnEventWhoseHeaderNamesAnotherTenant() {
        RingMessage<CaseReasoned> message = message("acme");
        RingMessage<CaseReasoned> forged =
                new RingMessage<>(message.id(), "other", message.time(), null, message.event());

        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> codec.read(received(codec.write(Topics.CASES_REASONED, forged)), CaseReasoned.class))
                .withMessageContaining("tenant");
    }

    @Test
    void anActTravelsUnderItsTenantAndNamesWhatWasActedOn() {
        ActPerformed act = act();
        RingMessage<ActPerformed> message = new RingMessage<>(act.id(), act.tenant(), act.at(), null, act);

        ProducerRecord<String, byte[]> written = codec.write(Topics.ACTS_PERFORMED, message);

        assertThat(written.key()).isEqualTo("acme");
        assertThat(header(written, "ce_subject")).isEqualTo("pack/triage");
        assertThat(written.headers().lastHeader("ce_run")).isNull();
        assertThat(codec.read(received(written), ActPerformed.class)).isEqualTo(message);
    }

    @Test
    void refusesAnActWhoseHeaderNamesAnotherTenant() {
        ActPerformed act = act();
        RingMessage<ActPerformed> forged = new RingMessage<>(act.id(), "other", act.at(), null, act);

        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> codec.read(received(codec.write(Topics.ACTS_PERFORMED, forged)), ActPerformed.class))
                .withMessageContaining("tenant");
    }

    @Test
    void tellsWhatItCanOfAPoisonEvent() {
        PoisonEvent poison =
                CloudEventCodec.poison(received(codec.write(Topics.CASES_REASONED, message("acme"))), "failed");

        assertThat(poison.caseId()).isEqualTo(CASE);
        assertThat(poison.tenant()).isEqualTo("acme");
        assertThat(poison.run()).isEqualTo(2);
    }

    private static RingMessage<CaseReasoned> message(String tenant) {
        CaseReasoned event = new CaseReasoned(
                CASE,
                tenant,
                2,
                FailureChains.of(CASE, 2, null, "test", "failed").verdict(),
                new ContentReference("c".repeat(64), 3),
                null,
                List.of());
        return new RingMessage<>(Identifiers.next(), tenant, Instant.parse("2026-11-21T00:00:00Z"), null, event);
    }

    private static ActPerformed act() {
        return new ActPerformed(
                Identifiers.next(),
                "acme",
                Instant.parse("2026-11-21T00:00:00Z"),
                new Actor(ActorKind.TOKEN, "sub-1", "Li Lei"),
                "pack.activated",
                "pack/triage",
                null,
                Map.of("version", "1.2.0"));
    }

    private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> written) {
        return new ConsumerRecord<>(
                written.topic(),
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                written.key(),
                written.value(),
                new RecordHeaders(written.headers()),
                Optional.empty());
    }

    private static String header(ProducerRecord<String, byte[]> written, String name) {
        return new String(written.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
