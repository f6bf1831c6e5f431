/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator set for an integration; holds no secret.
 *
 * @param name for people
 * @param pack name of the pack that judges
 * @param signature how a {@code GENERIC} system signs, null for the others
 * @param deliveryHeader header that names a delivery of a {@code GENERIC} system, or null
 * @param mapping where members of a {@code GENERIC} event go; empty for the others
 * @param actorPath JSONPath of who caused a {@code GENERIC} event, or null
 * @param baseUrl where the system is, without a slash at its end, or null where nothing is asked of it
 * @param writeBack what goes back to a ticket, or null for nothing
 */
record IntegrationSettings(
        String name,
        String pack,
        @Nullable SignatureScheme signature,
        @Nullable String deliveryHeader,
        List<MappedMember> mapping,
        @Nullable String actorPath,
        @Nullable String baseUrl,
        @Nullable WriteBack writeBack) {

    IntegrationSettings {
        mapping = List.copyOf(mapping);
    }

    /**
     * Where a member of an event goes.
     *
     * @param path JSONPath (RFC 9535 as far as {@code json-path} has it), such as {@code $.ticket.subject}
     * @param to a field as of {@link io.mingjian.platform.mapping.CaseField}, such as {@code text.title}
     */
    record MappedMember(String path, String to) {}

    /**
     * What goes back to a ticket.
     *
     * @param language {@code zh} or {@code en}
     * @param priorities the system's priority by severity 0 to 3; a severity that is not named leaves the priority alone
     * @param tags added to the ticket; {@code {outcome}} and {@code {severity}} stand for the decision's
     */
    record WriteBack(String language, Map<Integer, String> priorities, List<String> tags) {

        WriteBack {
            priorities = new TreeMap<>(priorities);
            tags = List.copyOf(tags);
        }

        WriteBack withoutPriorities() {
            return new WriteBack(language, Map.of(), tags);
        }
    }

    /** How this system signs. */
    SignatureScheme signatureOf(IntegrationKind kind) {
        return Objects.requireNonNull(kind.signature() == null ? signature : kind.signature());
    }

    /** Header that names its deliveries, or null. */
    @Nullable
    String deliveryHeaderOf(IntegrationKind kind) {
        return kind.deliveryHeader() == null ? deliveryHeader : kind.deliveryHeader();
    }
}
