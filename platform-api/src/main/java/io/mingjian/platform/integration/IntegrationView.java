/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An integration as shown, without its secrets.
 *
 * @param id identifier
 * @param kind which system
 * @param name for people
 * @param pack name of the pack that judges
 * @param enabled whether events are taken and decisions written
 * @param eventsPath where the system is to send its events
 * @param signature how a {@code GENERIC} system signs
 * @param deliveryHeader header that names a delivery of a {@code GENERIC} system
 * @param mapping where members of a {@code GENERIC} event go
 * @param actorPath JSONPath of who caused a {@code GENERIC} event
 * @param baseUrl where the system is
 * @param hasCredentials whether a user's token is known
 * @param writeBack what goes back to a ticket, absent for nothing
 * @param createdAt when it was made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IntegrationView(
        UUID id,
        IntegrationKind kind,
        String name,
        String pack,
        boolean enabled,
        String eventsPath,
        @Nullable SignatureScheme signature,
        @Nullable String deliveryHeader,
        List<IntegrationSettings.MappedMember> mapping,
        @Nullable String actorPath,
        @Nullable String baseUrl,
        boolean hasCredentials,
        IntegrationSettings.@Nullable WriteBack writeBack,
        Instant createdAt) {

    static IntegrationView of(IntegrationRecord record, boolean hasCredentials) {
        IntegrationSettings settings = record.settings();
        return new IntegrationView(
                record.getId(),
                record.kind(),
                settings.name(),
                settings.pack(),
                record.isEnabled(),
                "/v1/integrations/" + record.getId() + "/events",
                settings.signature(),
                settings.deliveryHeader(),
                settings.mapping(),
                settings.actorPath(),
                settings.baseUrl(),
                hasCredentials,
                settings.writeBack(),
                record.createdAt());
    }

    /** The integrations of a tenant. */
    record IntegrationList(List<IntegrationView> integrations) {}

    /**
     * A write-back as shown.
     *
     * @param ticketId the system's identifier of the ticket
     * @param version the ticket's version that was judged
     * @param attempts attempts so far
     * @param nextAttemptAt absent when it is over
     * @param lastStatus status of the last answer, absent without one
     * @param lastError why the last attempt failed, a stable word
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WriteBackView(
            UUID id,
            String ticketId,
            String version,
            UUID caseId,
            WriteBackRecord.Status status,
            int attempts,
            @Nullable Instant nextAttemptAt,
            @Nullable Integer lastStatus,
            @Nullable String lastError,
            Instant createdAt,
            @Nullable Instant deliveredAt) {

        static WriteBackView of(WriteBackRecord writeBack, TicketCaseRecord ticket) {
            return new WriteBackView(
                    writeBack.getId(),
                    ticket.ticketId(),
                    ticket.version(),
                    ticket.caseId(),
                    writeBack.status(),
                    writeBack.attempts(),
                    writeBack.status() == WriteBackRecord.Status.PENDING ? writeBack.nextAttemptAt() : null,
                    writeBack.lastStatus(),
                    writeBack.lastError(),
                    writeBack.createdAt(),
                    writeBack.deliveredAt());
        }
    }

    /** The latest write-backs, newest first. */
    record WriteBackList(List<WriteBackView> writeBacks) {}
}
