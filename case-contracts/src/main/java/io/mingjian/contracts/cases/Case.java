/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.cases;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A multimodal case as accepted by the intake. Immutable; holds references and small values, never content.
 *
 * @param id UUIDv7 given by the intake
 * @param tenant owner; every store and log separates tenants by it
 * @param pack name of the domain pack that judges the case
 * @param texts text parts with distinct names, possibly empty
 * @param attachments attachments with distinct names, possibly empty; texts and attachments are not both empty
 * @param attributes small structured values given by the client, such as {@code price} or {@code category}
 * @param locale BCP 47 tag of the language for people, such as {@code zh-CN}
 * @param asOf the moment at which law and facts are to be valid
 * @param submittedAt when the intake accepted the case
 */
public record Case(
        UUID id,
        String tenant,
        String pack,
        List<TextPart> texts,
        List<Attachment> attachments,
        Map<String, String> attributes,
        String locale,
        Instant asOf,
        Instant submittedAt) {

    public Case {
        if (texts.isEmpty() && attachments.isEmpty()) {
            throw new IllegalArgumentException("a case needs at least one text part or attachment");
        }
        requireDistinct(texts.stream().map(TextPart::name).toList(), "text part");
        requireDistinct(attachments.stream().map(Attachment::name).toList(), "attachment");
        texts = List.copyOf(texts);
        attachments = List.copyOf(attachments);
        attributes = Map.copyOf(attributes);
    }

    /** The text part of this name, if the case has one. */
    public Optional<TextPart> text(String name) {
        return texts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /** The attachment of this name, if the case has one. */
    public Optional<Attachment> attachment(String name) {
        return attachments.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    private static void requireDistinct(List<String> names, String what) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("two " + what + "s are named " + name);
            }
        }
    }
}
