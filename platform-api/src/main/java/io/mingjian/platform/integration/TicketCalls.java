/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import io.mingjian.platform.integration.IntegrationSettings.WriteBack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which requests write a decision to a ticket, in order; each but the first changes nothing when it is repeated. Pure.
 *
 * <p>Sources: Zendesk, "Tickets" (Update Ticket), "Tags" (Add Tags) and "Ticket Comments"; Atlassian, Jira Cloud REST API
 * v3, "Add comment" and "Edit issue", and "Internal comments" ({@code sd.public.comment}); Zammad, "Tickets" (Update),
 * "Tags" and "Articles".
 */
final class TicketCalls {

    private TicketCalls() {}

    /**
     * What to write.
     *
     * @param ticketId the system's identifier
     * @param lines of the comment
     * @param priority the system's priority, or null to leave it alone
     * @param tags to add, ready to use
     */
    record Note(
            String ticketId, List<String> lines, @Nullable String priority, List<String> tags) {

        static Note of(String ticketId, List<String> lines, WriteBack settings, Map<String, String> values) {
            int severity = Integer.parseInt(values.getOrDefault("severity", "0"));
            List<String> tags = settings.tags().stream()
                    .map(tag -> expanded(tag, values))
                    .distinct()
                    .toList();
            return new Note(ticketId, lines, settings.priorities().get(severity), tags);
        }

        private static String expanded(String tag, Map<String, String> values) {
            String text = tag;
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace("{" + value.getKey() + "}", value.getValue());
            }
            return text;
        }

        String body() {
            return String.join("\n", lines);
        }
    }

    static List<TicketCall> of(IntegrationKind kind, Note note) {
        return switch (kind) {
            case ZENDESK -> zendesk(note);
            case JIRA -> jira(note);
            case ZAMMAD -> zammad(note);
            case GENERIC -> List.of();
        };
    }

    private static List<TicketCall> zendesk(Note note) {
        String ticket = "/api/v2/tickets/" + note.ticketId();
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("comment", Map.of("body", note.body(), "public", false));
        if (note.priority() != null) {
            change.put("priority", note.priority());
        }
        List<TicketCall> calls = new ArrayList<>();
        calls.add(new TicketCall(
                "PUT",
                ticket + ".json",
                json(Map.of("ticket", change)),
                ticket + "/comments.json?sort=-created_at&page[size]=100"));
        if (!note.tags().isEmpty()) {
            // the tags of the ticket itself would replace what is there
            calls.add(new TicketCall("PUT", ticket + "/tags.json", json(Map.of("tags", note.tags())), null));
        }
        return calls;
    }

    private static List<TicketCall> jira(Note note) {
        String issue = "/rest/api/3/issue/" + note.ticketId();
        Map<String, Object> change = new LinkedHashMap<>();
        if (note.priority() != null) {
            change.put("fields", Map.of("priority", Map.of("name", note.priority())));
        }
        if (!note.tags().isEmpty()) {
            change.put(
                    "update",
                    Map.of(
                            "labels",
                            note.tags().stream().map(tag -> Map.of("add", tag)).toList()));
        }
        List<TicketCall> calls = new ArrayList<>();
        calls.add(new TicketCall(
                "POST",
                issue + "/comment",
                json(Map.of("body", document(note.lines()), "properties", internal())),
                issue + "/comment?orderBy=-created&maxResults=100"));
        if (!change.isEmpty()) {
            calls.add(new TicketCall("PUT", issue, json(change), null));
        }
        return calls;
    }

    private static List<TicketCall> zammad(Note note) {
        String ticket = "/api/v1/tickets/" + note.ticketId();
        Map<String, Object> change = new LinkedHashMap<>();
        change.put(
                "article",
                Map.of(
                        "subject",
                        note.lines().get(0),
                        "body",
                        note.body(),
                        "type",
                        "note",
                        "content_type",
                        "text/plain",
                        "internal",
                        true));
        if (note.priority() != null) {
            change.put("priority", note.priority());
        }
        List<TicketCall> calls = new ArrayList<>();
        calls.add(new TicketCall("PUT", ticket, json(change), "/api/v1/ticket_articles/by_ticket/" + note.ticketId()));
        long number = Long.parseLong(note.ticketId());
        note.tags()
                .forEach(tag -> calls.add(new TicketCall(
                        "POST",
                        "/api/v1/tags/add",
                        json(Map.of("item", tag, "object", "Ticket", "o_id", number)),
                        null)));
        return calls;
    }

    /** A paragraph per line, in the Atlassian Document Format. */
    private static Map<String, Object> document(List<String> lines) {
        return Map.of(
                "type",
                "doc",
                "version",
                1,
                "content",
                lines.stream()
                        .map(line ->
                                Map.of("type", "paragraph", "content", List.of(Map.of("type", "text", "text", line))))
                        .toList());
    }

    private static List<Map<String, Object>> internal() {
        return List.of(Map.of("key", "sd.public.comment", "value", Map.of("internal", true)));
    }

    private static String json(Object body) {
        return JsonMapper.shared().writeValueAsString(body);
    }
}
