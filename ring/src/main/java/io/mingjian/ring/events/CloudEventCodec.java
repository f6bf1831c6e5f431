/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.events;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.events.ActPerformed;
import io.mingjian.contracts.events.EventTypes;
import io.mingjian.contracts.events.PackInstalled;
import io.mingjian.contracts.events.RingEvent;
import io.mingjian.contracts.json.ContractJson;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0 in Kafka binary mode (CloudEvents Kafka protocol binding, section 3.2): attributes in {@code ce_*}
 * headers, the event's JSON as the value, the case identifier as key and subject; an act has its tenant as key and what
 * was acted on as subject.
 */
final class CloudEventCodec {

    private static final String TENANT = "tenant";
    private static final String RUN = "run";
    private static final String TRACEPARENT = "traceparent";

    private final URI source;

    /** A codec that names the service as the source of what it writes. */
    CloudEventCodec(String service) {
        this.source = URI.create("urn:mingjian:" + service);
    }

    /** The record of a message. */
    ProducerRecord<String, byte[]> write(String topic, RingMessage<?> message) {
        Object event = Objects.requireNonNull(message.event());
        String key = key(event);
        CloudEventBuilder builder = CloudEventBuilder.v1()
                .withId(message.id().toString())
                .withType(EventTypes.of(event.getClass()))
                .withSource(source)
                .withSubject(event instanceof ActPerformed act ? act.subject() : key)
                .withTime(OffsetDateTime.ofInstant(message.time(), ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withExtension(TENANT, message.tenant())
                .withData(ContractJson.canonical(event));
        if (event instanceof RingEvent ringEvent) {
            builder.withExtension(RUN, ringEvent.run());
        }
        if (message.traceparent() != null) {
            builder.withExtension(TRACEPARENT, message.traceparent());
        }
        return KafkaMessageFactory.<String>createWriter(topic, key).writeBinary(builder.build());
    }

    /**
     * The message of a record.
     *
     * @throws UnreadableEventException if the record is no CloudEvent of that type
     */
    <T> RingMessage<T> read(ConsumerRecord<String, byte[]> record, Class<T> type) {
        try {
            CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
            if (!EventTypes.of(type).equals(event.getType())) {
                throw new UnreadableEventException(
                        "expected type " + EventTypes.of(type) + ", got: " + event.getType(), null);
            }
            T data = ContractJson.read(
                    Objects.requireNonNull(event.getData(), "no data").toBytes(), type);
            Object traceparent = event.getExtension(TRACEPARENT);
            return new RingMessage<>(
                    UUID.fromString(event.getId()),
                    tenant(event, data),
                    event.getTime() == null ? Instant.EPOCH : event.getTime().toInstant(),
                    traceparent == null ? null : traceparent.toString(),
                    data);
        } catch (UnreadableEventException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnreadableEventException("not a CloudEvent with " + type.getSimpleName(), e);
        }
    }

    /** What the headers and the key tell of a record whose value cannot be used. */
    static PoisonEvent poison(ConsumerRecord<String, byte[]> record, String reason) {
        UUID caseId = uuid(header(record.headers(), "ce_subject"));
        if (caseId == null) {
            caseId = uuid(record.key());
        }
        UUID place = UUID.nameUUIDFromBytes(
                (record.topic() + "/" + record.partition() + "/" + record.offset()).getBytes(StandardCharsets.UTF_8));
        UUID id = uuid(header(record.headers(), "ce_id"));
        return new PoisonEvent(
                Identifiers.derived(id == null ? place : id, reason),
                record.topic(),
                caseId,
                header(record.headers(), "ce_" + TENANT),
                run(header(record.headers(), "ce_" + RUN)),
                reason);
    }

    private static String tenant(CloudEvent event, Object data) {
        String tenant =
                Objects.requireNonNull(event.getExtension(TENANT), "no tenant").toString();
        boolean foreign =
                data instanceof RingEvent ringEvent && !ringEvent.tenant().equals(tenant)
                        || data instanceof ActPerformed act && !act.tenant().equals(tenant);
        if (foreign) {
            throw new UnreadableEventException("the header's tenant is not the event's", null);
        }
        return tenant;
    }

    private static String key(Object event) {
        if (event instanceof RingEvent ringEvent) {
            return ringEvent.caseId().toString();
        }
        if (event instanceof PackInstalled installed) {
            return installed.pack().name();
        }
        if (event instanceof ActPerformed act) {
            return act.tenant();
        }
        throw new IllegalArgumentException(event.getClass() + " is no event of the ring");
    }

    private static int run(@Nullable String value) {
        return value != null && value.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(value) : 1;
    }

    private static @Nullable UUID uuid(@Nullable String value) {
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String header(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
