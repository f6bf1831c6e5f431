/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import io.mingjian.platform.integration.TicketEvent.Relevance;
import io.mingjian.platform.integration.TicketEvent.TicketFile;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Ticket events of Zendesk (developer.zendesk.com, "Ticket events"). Events of one action share {@code updated_at}, so a
 * comment or a file makes a version of its own beside it.
 */
final class ZendeskReader implements TicketReader {

    private static final Pattern TYPE = Pattern.compile("zen:event-type:ticket\\.[a-z_]{1,80}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,19}");
    /** Events after which a customer's words or files are others. */
    private static final Pattern SAYING = Pattern.compile(
            ".*\\.(created|comment_added|attachment_linked_to_comment" + "|description_changed|subject_changed)");

    @Override
    public TicketEvent read(JsonNode root, IntegrationSettings settings, Instant now) {
        String type = EventJson.require(root, "/type", TYPE);
        String updated = EventJson.text(root, "/detail/updated_at");
        String comment = EventJson.text(root, "/event/comment/body");
        List<TicketFile> files = files(root.at("/event/comment/attachment"));
        Draft draft = new Draft()
                .text("title", EventJson.text(root, "/detail/subject"))
                .text("description", EventJson.text(root, "/detail/description"))
                .text("comment", comment)
                .attribute("ticket-system", "zendesk")
                .attribute("ticket-channel", EventJson.text(root, "/detail/via/channel"));
        return new TicketEvent(
                EventJson.require(root, "/detail/id", NUMBER),
                part(root),
                updated + part(root),
                EventJson.micros(EventJson.moment("/detail/updated_at", updated)),
                draft.submission(settings.pack(), EventJson.text(root, "/detail/requester_id")),
                files,
                TicketReader.present(
                        EventJson.text(root, "/detail/actor_id"), EventJson.text(root, "/event/comment/author/id")),
                relevance(root, type, comment));
    }

    private static Relevance relevance(JsonNode root, String type, @Nullable String comment) {
        if (CommentWording.isOwn(comment)) {
            return Relevance.OWN;
        }
        boolean internal = "false".equals(EventJson.text(root, "/event/comment/is_public"));
        return internal || !SAYING.matcher(type).matches() ? Relevance.NONE : Relevance.CUSTOMER;
    }

    private static String part(JsonNode root) {
        String comment = EventJson.text(root, "/event/comment/id");
        String file = EventJson.text(root, "/event/comment/attachment/id");
        return (comment == null ? "" : "#comment-" + comment) + (file == null ? "" : "#file-" + file);
    }

    private static List<TicketFile> files(JsonNode file) {
        String url = EventJson.text(file, "/content_url");
        return url == null
                ? List.of()
                : List.of(new TicketFile(
                        String.valueOf(EventJson.text(file, "/filename")), EventJson.text(file, "/content_type"), url));
    }
}
