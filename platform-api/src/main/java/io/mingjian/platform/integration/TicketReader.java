/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import io.mingjian.platform.intake.CaseSubmission;
import io.mingjian.platform.problem.RejectedException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Understands the events of one kind of system. Pure. */
interface TicketReader {

    /**
     * What an event says.
     *
     * @param settings of the integration
     * @param now for systems that give their versions no order
     * @throws RejectedException 422 if the event is none of this system
     */
    TicketEvent read(JsonNode root, IntegrationSettings settings, Instant now);

    /** The reader of a kind. */
    static TicketReader of(IntegrationKind kind) {
        return switch (kind) {
            case ZENDESK -> new ZendeskReader();
            case JIRA -> new JiraReader();
            case ZAMMAD -> new ZammadReader();
            case GENERIC -> new GenericReader();
        };
    }

    /** Texts and attributes that grow; what is null or blank is left out. */
    final class Draft {

        private final Map<String, @Nullable String> texts = new LinkedHashMap<>();
        private final Map<String, @Nullable String> attributes = new LinkedHashMap<>();

        Draft text(String name, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                texts.put(name, value);
            }
            return this;
        }

        Draft attribute(String name, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                attributes.put(name, value);
            }
            return this;
        }

        CaseSubmission submission(String pack, @Nullable String subject) {
            boolean named = subject != null && !subject.isBlank();
            return new CaseSubmission(pack, texts, null, attributes, null, null, named ? subject : null);
        }
    }

    /** The texts that are there. */
    static Set<String> present(@Nullable String... texts) {
        Set<String> present = new TreeSet<>();
        for (String text : texts) {
            if (text != null && !text.isBlank()) {
                present.add(text);
            }
        }
        return present;
    }
}
