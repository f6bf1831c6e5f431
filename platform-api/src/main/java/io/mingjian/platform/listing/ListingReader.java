/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.listing;

import io.mingjian.platform.intake.SubmissionReader;
import io.mingjian.platform.mapping.CaseDraft;
import io.mingjian.platform.problem.RejectedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads listings from records: in the platform's own format, or through the configured fields. */
class ListingReader {

    static final String TENANT_HEADER = "mingjian-tenant";
    static final String PACK_HEADER = "mingjian-pack";
    private static final String FIRST_VERSION = "1";
    private static final int LONGEST = 255;

    private final ListingProperties properties;
    private final SubmissionReader reader;

    ListingReader(ListingProperties properties, SubmissionReader reader) {
        this.properties = properties;
        this.reader = reader;
    }

    /**
     * The listing of a record.
     *
     * @throws RejectedException if the record is none
     */
    Listing read(ConsumerRecord<String, byte[]> record) {
        byte[] json = record.value();
        if (json == null) {
            throw invalid("The record has no value.");
        }
        String tenant = tenant(header(record, TENANT_HEADER));
        String pack = Objects.requireNonNullElse(
                header(record, PACK_HEADER), Objects.requireNonNullElse(properties.pack(), ""));
        Listing listing = properties.fields().isEmpty() ? own(json, tenant, pack) : mapped(json, tenant, pack);
        return new Listing(
                tenant,
                listing.id(),
                listing.version(),
                Objects.requireNonNullElse(record.key(), listing.id()),
                listing.submission());
    }

    private Listing own(byte[] json, String tenant, String pack) {
        ListingSubmitted listing = reader.read(json, ListingSubmitted.class, "listing");
        return listing(tenant, listing.listingId(), listing.version(), listing.submission(pack));
    }

    private Listing mapped(byte[] json, String tenant, String pack) {
        JsonNode root = reader.read(json, JsonNode.class, "listing");
        CaseDraft draft = new CaseDraft();
        for (ListingProperties.Field field : properties.fields()) {
            JsonNode value = root;
            for (String member : field.from().split("\\.")) {
                value = value.path(member);
            }
            draft.put(field.target(), text(field.from(), value));
        }
        return listing(tenant, draft.externalId(), draft.version(), draft.submission(pack));
    }

    private static Listing listing(
            String tenant,
            @Nullable String id,
            @Nullable String version,
            io.mingjian.platform.intake.CaseSubmission submission) {
        String wanted = Objects.requireNonNullElse(id, "");
        String of = Objects.requireNonNullElse(version, FIRST_VERSION);
        if (wanted.isBlank() || wanted.length() > LONGEST || of.length() > LONGEST) {
            throw invalid("An identifier of 1 to " + LONGEST + " characters, and a version up to that, are wanted.");
        }
        return new Listing(tenant, wanted, of, wanted, submission);
    }

    private String tenant(@Nullable String named) {
        if (named == null
                || named.equals(properties.tenant())
                || properties.tenants().contains(named)) {
            return Objects.requireNonNullElse(named, properties.tenant());
        }
        throw RejectedException.forbidden(
                "other-tenant", "Other tenant", "Listings of this topic may not belong to the tenant that is named.");
    }

    /** A single value, or the values of a list on a line each. */
    private static String text(String path, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.isValueNode()) {
            return value.asString();
        }
        List<String> each = new ArrayList<>();
        for (JsonNode element : value) {
            if (!value.isArray() || !element.isValueNode()) {
                throw invalid("Member " + path + " must be a single value or a list of such.");
            }
            each.add(element.asString());
        }
        return String.join("\n", each);
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static RejectedException invalid(String detail) {
        return RejectedException.unprocessable("invalid-listing", "Invalid listing", detail);
    }
}
