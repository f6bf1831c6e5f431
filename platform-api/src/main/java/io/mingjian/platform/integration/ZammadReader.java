/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import io.mingjian.platform.integration.TicketEvent.Relevance;
import io.mingjian.platform.integration.TicketEvent.TicketFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Zammad's standard payload: a ticket and, mostly, the article that was written (admin-docs.zammad.org, "Webhook Payload"). */
final class ZammadReader implements TicketReader {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,19}");

    @Override
    public TicketEvent read(JsonNode root, IntegrationSettings settings, Instant now) {
        String updated = EventJson.text(root, "/ticket/updated_at");
        String body = body(root);
        String article = EventJson.text(root, "/article/id");
        String part = article == null ? "" : "#article-" + article;
        Draft draft = new Draft()
                .text("title", EventJson.text(root, "/ticket/title"))
                .text("description", body)
                .attribute("ticket-system", "zammad")
                .attribute("ticket-group", EventJson.text(root, "/ticket/group/name"));
        return new TicketEvent(
                EventJson.require(root, "/ticket/id", NUMBER),
                part,
                updated + part,
                EventJson.micros(EventJson.moment("/ticket/updated_at", updated)),
                draft.submission(settings.pack(), EventJson.text(root, "/ticket/customer_id")),
                files(root.at("/article/attachments")),
                TicketReader.present(
                        EventJson.text(root, "/ticket/updated_by_id"),
                        EventJson.text(root, "/ticket/updated_by/login"),
                        EventJson.text(root, "/ticket/updated_by/email")),
                relevance(root, body));
    }

    private static @Nullable String body(JsonNode root) {
        String body = EventJson.text(root, "/article/body");
        boolean html = "text/html".equals(EventJson.text(root, "/article/content_type"));
        return body != null && html ? EventJson.words(body) : body;
    }

    private static Relevance relevance(JsonNode root, @Nullable String body) {
        if (CommentWording.isOwn(body)) {
            return Relevance.OWN;
        }
        boolean internal = "true".equals(EventJson.text(root, "/article/internal"));
        return internal || body == null ? Relevance.NONE : Relevance.CUSTOMER;
    }

    private static List<TicketFile> files(JsonNode attachments) {
        List<TicketFile> files = new ArrayList<>();
        attachments.forEach(file -> {
            String url = EventJson.text(file, "/url");
            if (url != null) {
                files.add(new TicketFile(
                        String.valueOf(EventJson.text(file, "/filename")),
                        EventJson.text(file, "/preferences/Mime-Type"),
                        url));
            }
        });
        return files;
    }
}
