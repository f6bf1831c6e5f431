/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.listing;

import io.mingjian.platform.intake.CaseSubmission;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A listing in the platform's own format ({@code schemas/listing-submitted.v1.json}); nothing is checked yet.
 *
 * @param listingId the other system's identifier
 * @param version changes whenever the listing does, such as a revision or a time of change; "1" when absent
 * @param pack name of the pack that is to judge; as configured when absent
 * @param texts text parts by name
 * @param attributes small structured values
 * @param attachments pictures, inline or by URL
 * @param locale BCP 47 tag
 * @param asOf the moment at which law is to be valid
 * @param subject whom the listing is about, such as the seller; only its keyed digest is kept
 */
record ListingSubmitted(
        @Nullable String listingId,
        @Nullable String version,
        @Nullable String pack,
        @Nullable Map<String, @Nullable String> texts,
        @Nullable Map<String, @Nullable String> attributes,
        @Nullable List<CaseSubmission.SubmittedAttachment> attachments,
        @Nullable String locale,
        @Nullable Instant asOf,
        @Nullable String subject) {

    CaseSubmission submission(@Nullable String otherwise) {
        return new CaseSubmission(
                pack == null ? otherwise : pack, texts, attachments, attributes, locale, asOf, subject);
    }
}
