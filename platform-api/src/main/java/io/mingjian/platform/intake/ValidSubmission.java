/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.intake;

import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.json.Sha256;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A submission whose form is right; its attachments are not looked at yet.
 *
 * @param texts by name, in order
 * @param asOf null for the time of acceptance
 * @param subject whom it is about, or null
 */
record ValidSubmission(
        String pack,
        Map<String, String> texts,
        List<AttachmentSource> attachments,
        Map<String, String> attributes,
        String locale,
        @Nullable Instant asOf,
        @Nullable String subject) {

    ValidSubmission {
        texts = new LinkedHashMap<>(texts);
        attachments = List.copyOf(attachments);
        attributes = Map.copyOf(attributes);
    }

    /** Equal for requests that ask for the same, however they were written down. */
    String digest() {
        SortedMap<String, Object> form = new TreeMap<>();
        form.put("pack", pack);
        form.put(
                "texts",
                new ArrayList<>(texts.entrySet().stream()
                        .map(text -> List.of(text.getKey(), text.getValue()))
                        .toList()));
        form.put(
                "attachments",
                attachments.stream().map(ValidSubmission::identity).toList());
        form.put("attributes", attributes);
        form.put("locale", locale);
        form.put("asOf", String.valueOf(asOf));
        if (subject != null) {
            form.put("subject", subject);
        }
        return Sha256.hex(ContractJson.canonical(form));
    }

    private static List<String> identity(AttachmentSource source) {
        String declared = String.valueOf(source.mediaType());
        if (source instanceof AttachmentSource.Inline inline) {
            return List.of(inline.name(), declared, Sha256.hex(inline.content()));
        }
        return List.of(
                source.name(),
                declared,
                ((AttachmentSource.Remote) source).url().toString());
    }
}
