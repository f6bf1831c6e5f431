/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.mingjian.platform.intake.SubmissionReaders;
import io.mingjian.platform.problem.RejectedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ListingReaderTest {

    private static final String OWN =
            "{\"listingId\":\"A-1\",\"version\":\"7\",\"texts\":{\"title\":\"杯\"},\"attributes\":{\"price\":\"99\"}}";
    private static final String FOREIGN = """
            {"item":{"no":17,"rev":3,"name":"杯","tags":["热","新"],"sale":{"price":99.5}},
             "media":["https://a.example/1.jpg","https://a.example/2.jpg"],"since":"2026-03-01"}""";
    private static final List<ListingProperties.Field> FIELDS = List.of(
            field("item.no", "id"),
            field("item.rev", "version"),
            field("item.name", "text.title"),
            field("item.tags", "attribute.tags"),
            field("item.sale.price", "attribute.price"),
            field("media", "attachment.image"),
            field("since", "asOf"),
            field("item.missing", "text.description"));

    @Test
    void ownFormatIsRead() {
        Listing listing = reader(List.of()).read(record("key-1", OWN));

        assertThat(listing.id()).isEqualTo("A-1");
        assertThat(listing.version()).isEqualTo("7");
        assertThat(listing.key()).isEqualTo("key-1");
        assertThat(listing.tenant()).isEqualTo("shop");
        assertThat(listing.submission().pack()).isEqualTo("configured");
        assertThat(listing.submission().texts()).containsEntry("title", "杯");
    }

    @Test
    void foreignListingIsMappedByItsMembers() {
        Listing listing = reader(FIELDS).read(record(null, FOREIGN));

        assertThat(listing.id()).isEqualTo("17");
        assertThat(listing.version()).isEqualTo("3");
        assertThat(listing.key()).isEqualTo("17");
        assertThat(listing.submission().texts()).containsOnlyKeys("title");
        assertThat(listing.submission().attributes())
                .containsEntry("price", "99.5")
                .containsEntry("tags", "热\n新");
        assertThat(listing.submission().attachments()).hasSize(2);
        assertThat(listing.submission().asOf()).isNotNull();
    }

    @Test
    void headersNamePackAndAllowedTenant() {
        ConsumerRecord<String, byte[]> record = record("k", OWN);
        record.headers().add("mingjian-tenant", "branch".getBytes(StandardCharsets.UTF_8));
        record.headers().add("mingjian-pack", "other".getBytes(StandardCharsets.UTF_8));

        Listing listing = reader(List.of()).read(record);

        assertThat(listing.tenant()).isEqualTo("branch");
        assertThat(listing.submission().pack()).isEqualTo("other");
    }

    @Test
    void tenantThatIsNotAllowedIsRefused() {
        ConsumerRecord<String, byte[]> record = record("k", OWN);
        record.headers().add("mingjian-tenant", "stranger".getBytes(StandardCharsets.UTF_8));

        assertThat(refused(record).code()).isEqualTo("other-tenant");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"listingId\":\"A\",\"titel\":\"x\"}",
                "{\"texts\":{}}",
                "[]",
                "{",
                "null",
                "{\"listingId\":\" \"}"
            })
    void whatIsNoListingIsRefused(String json) {
        assertThat(refused(record("k", json)).status().is4xxClientError()).isTrue();
    }

    @Test
    void recordWithoutValueIsRefused() {
        assertThat(refused(new ConsumerRecord<>("t", 0, 0, "k", null)).code()).isEqualTo("invalid-listing");
    }

    @Test
    void objectWhereAValueIsWantedIsRefused() {
        ListingReader reader = reader(List.of(field("id", "id"), field("item", "text.title")));

        assertThatThrownBy(() -> reader.read(record("k", "{\"id\":1,\"item\":{\"a\":1}}")))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("item");
    }

    @Test
    void identityDependsOnListingAndVersionAlone() {
        ListingReader reader = reader(List.of());
        String first = reader.read(record("a", OWN)).idempotencyKey();

        assertThat(reader.read(record("b", OWN.replace("99", "98"))).idempotencyKey())
                .isEqualTo(first);
        assertThat(reader.read(record("a", OWN.replace("\"7\"", "\"8\""))).idempotencyKey())
                .isNotEqualTo(first);
    }

    @Test
    void mapWithoutIdentifierIsRefusedAtTheStart() {
        assertThatThrownBy(() -> properties(List.of(field("a", "text.title"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`id`");
    }

    @Test
    void schemaTakesWhatTheReaderTakes() throws IOException {
        Schema schema = schema("listing-submitted.v1.json");
        JsonNode document = JsonMapper.shared().readTree(resource("listing-submitted.v1.json"));
        String example = document.at("/examples/0").toString();

        assertThat(schema.validate(example, InputFormat.JSON)).isEmpty();
        assertThat(reader(List.of()).read(record("k", example)).id()).isEqualTo("A-1");
        assertThat(schema.validate(OWN, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("{\"listingId\":\"A\",\"titel\":\"x\"}", InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate("{\"texts\":{}}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void fullIntakeIsWaitedForAndBadListingsAreNot() {
        assertThat(ListingFailures.isWorthWaiting(
                        new IllegalStateException(RejectedException.unavailable("queue-full", "Full", "Full."))))
                .isTrue();
        assertThat(ListingFailures.isWorthWaiting(new CannotAcquireLockException("x")))
                .isTrue();
        assertThat(ListingFailures.isWorthWaiting(RejectedException.conflict("x", "x", "x")))
                .isFalse();
        assertThat(ListingFailures.isWorthWaiting(new IllegalStateException("x")))
                .isFalse();
    }

    static Schema schema(String name) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource(name));
    }

    static String resource(String name) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(ListingReader.class.getResourceAsStream("/schemas/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static RejectedException refused(ConsumerRecord<String, byte[]> record) {
        return Objects.requireNonNull(catchThrowableOfType(
                RejectedException.class, () -> reader(List.of()).read(record)));
    }

    private static ListingReader reader(List<ListingProperties.Field> fields) {
        return new ListingReader(properties(fields), SubmissionReaders.usual());
    }

    private static ListingProperties properties(List<ListingProperties.Field> fields) {
        Duration second = Duration.ofSeconds(1);
        return new ListingProperties(
                true, "in", "out", "group", true, "shop", List.of("branch"), "configured", fields, second, second);
    }

    private static ListingProperties.Field field(String from, String to) {
        return new ListingProperties.Field(from, to);
    }

    private static ConsumerRecord<String, byte[]> record(@Nullable String key, String json) {
        return new ConsumerRecord<>("t", 0, 0, key, json.getBytes(StandardCharsets.UTF_8));
    }
}
