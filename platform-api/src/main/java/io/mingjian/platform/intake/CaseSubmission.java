/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case as a client submits it; nothing is checked yet.
 *
 * @param pack name of the pack that is to judge
 * @param texts text parts by name, in order
 * @param attachments pictures, inline or by URL
 * @param attributes small structured values
 * @param locale BCP 47 tag, {@code zh-CN} when absent
 * @param asOf the moment at which law is to be valid, the time of acceptance when absent
 * @param subject whom the case is about in the client's own terms, such as a customer number; kept as a keyed digest
 *     only, by which all their cases can be erased; nobody in particular when absent
 */
@Schema(example = CaseSubmission.EXAMPLE)
public record CaseSubmission(
        @Nullable String pack,
        Map<String, @Nullable String> texts,
        List<SubmittedAttachment> attachments,
        Map<String, @Nullable String> attributes,
        @Nullable String locale,
        @Nullable Instant asOf,
        @Nullable String subject) {

    static final String EXAMPLE = """
            {"pack":"ecommerce-compliance","texts":{"title":"全网第一的保温杯"},\
            "attributes":{"price":"99"},"locale":"zh-CN"}""";

    public CaseSubmission(
            @Nullable String pack,
            @Nullable Map<String, @Nullable String> texts,
            @Nullable List<SubmittedAttachment> attachments,
            @Nullable Map<String, @Nullable String> attributes,
            @Nullable String locale,
            @Nullable Instant asOf,
            @Nullable String subject) {
        this.pack = pack;
        this.texts = texts == null ? Map.of() : new LinkedHashMap<>(texts);
        this.attachments = attachments == null ? List.of() : List.copyOf(attachments);
        this.attributes = attributes == null ? Map.of() : new LinkedHashMap<>(attributes);
        this.locale = locale;
        this.asOf = asOf;
        this.subject = subject;
    }

    /** A case about nobody in particular. */
    public CaseSubmission(
            @Nullable String pack,
            @Nullable Map<String, @Nullable String> texts,
            @Nullable List<SubmittedAttachment> attachments,
            @Nullable Map<String, @Nullable String> attributes,
            @Nullable String locale,
            @Nullable Instant asOf) {
        this(pack, texts, attachments, attributes, locale, asOf, null);
    }

    /**
     * An attachment; exactly one of {@code data} and {@code url} is wanted.
     *
     * @param name unique within the case
     * @param mediaType what the client says it is; checked against the content
     * @param data base64 of the file
     * @param url where to fetch it, http or https
     */
    public record SubmittedAttachment(
            @Nullable String name,
            @Nullable String mediaType,
            @Nullable String data,
            @Nullable String url) {}
}
