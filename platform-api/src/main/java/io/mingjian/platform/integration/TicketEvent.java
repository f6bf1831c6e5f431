/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.json.Sha256;
import io.mingjian.platform.intake.CaseSubmission;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a system says of a ticket, in the platform's terms.
 *
 * @param ticketId the system's identifier, fit for a path
 * @param part the comment or article that the event is about, empty for the ticket itself; parts do not replace one another
 * @param version the system's version, which makes at most one case
 * @param sequence grows with versions: microseconds since 1970 where the version is a time
 * @param submission what is to be judged, without attachments
 * @param attachments files of the ticket, to be fetched
 * @param actors identifiers and addresses of whoever caused the event
 * @param relevance whether there is anything to judge
 */
record TicketEvent(
        String ticketId,
        String part,
        String version,
        long sequence,
        CaseSubmission submission,
        List<TicketFile> attachments,
        Set<String> actors,
        Relevance relevance) {

    TicketEvent {
        attachments = List.copyOf(attachments);
        actors = Set.copyOf(actors);
    }

    /** Whether an event is about what a customer says. */
    enum Relevance {
        /** It is. */
        CUSTOMER,
        /** It is about a note among agents, or a deletion. */
        NONE,
        /** It holds the mark of the platform's own comments. */
        OWN
    }

    /** A file of a ticket. */
    record TicketFile(String name, @Nullable String mediaType, String url) {}

    /**
     * Equal for versions that say the same; what agents set, such as the priority, is not looked at. Public for expressions
     * of queries.
     */
    public String contentDigest() {
        return digest(submission, attachments);
    }

    static String digest(CaseSubmission submission, List<TicketFile> files) {
        return Sha256.hex(ContractJson.canonical(Map.of(
                "texts",
                new TreeMap<>(submission.texts()),
                "files",
                files.stream().map(TicketFile::url).sorted().toList())));
    }
}
