/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.testsupport;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.Attachment;
import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.cases.TextPart;
import io.mingjian.contracts.events.CaseSubmitted;
import io.mingjian.contracts.json.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Builds a {@link Case}; not thread-safe. */
public final class CaseBuilder {

    private final String pack;
    private final String locale;
    private final Map<String, byte[]> texts = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, String> mediaTypes = new LinkedHashMap<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private UUID id = Identifiers.next();
    private String tenant = Cases.TENANT;
    private Instant asOf = TestClock.NOW;

    CaseBuilder(String pack, String locale) {
        this.pack = pack;
        this.locale = locale;
    }

    /** Sets the identifier. */
    public CaseBuilder id(UUID value) {
        id = value;
        return this;
    }

    /** Sets the owner. */
    public CaseBuilder tenant(String value) {
        tenant = value;
        return this;
    }

    /** Adds a text part, or replaces the one of that name. */
    public CaseBuilder text(String name, String text) {
        texts.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Adds an attachment, or replaces the one of that name. */
    public CaseBuilder attachment(String name, String mediaType, byte[] bytes) {
        files.put(name, bytes.clone());
        mediaTypes.put(name, mediaType);
        return this;
    }

    /** Adds an attribute. */
    public CaseBuilder attribute(String name, String value) {
        attributes.put(name, value);
        return this;
    }

    /** Sets the moment at which law and facts are to be valid. */
    public CaseBuilder asOf(Instant value) {
        asOf = value;
        return this;
    }

    /** The case; its content is nowhere but in the digests. */
    public Case build() {
        return build(CaseBuilder::reference);
    }

    private Case build(Function<byte[], ContentReference> stored) {
        List<TextPart> textParts = new ArrayList<>();
        texts.forEach((name, bytes) -> textParts.add(
                new TextPart(name, stored.apply(bytes), new String(bytes, StandardCharsets.UTF_8).length())));
        List<Attachment> attachments = new ArrayList<>();
        files.forEach((name, bytes) ->
                attachments.add(new Attachment(name, mediaTypes.getOrDefault(name, ""), stored.apply(bytes))));
        return new Case(id, tenant, pack, textParts, attachments, attributes, locale, asOf, TestClock.NOW);
    }

    /** The case, with its content in the store under the case's key. */
    public Case storedIn(ContentStore store) {
        return build(bytes -> store.put(tenant, id, bytes));
    }

    /** The event that starts the original run of the case; its content is nowhere but in the digests. */
    public CaseSubmitted submitted() {
        return new CaseSubmitted(build(), RunRequest.original());
    }

    private static ContentReference reference(byte[] bytes) {
        return new ContentReference(Sha256.hex(bytes), bytes.length);
    }
}
