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
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Events of Jira issues and their comments (developer.atlassian.com, Jira Cloud platform, "Webhooks"). Files are asked for
 * without Jira's redirect ("Get attachment content", parameter {@code redirect}).
 */
final class JiraReader implements TicketReader {

    private static final Pattern TYPE = Pattern.compile("(jira:issue|comment)_[a-z_]{1,60}");
    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]{0,99}-[0-9]{1,19}");

    private static final Set<String> SAYING = Set.of("summary", "description", "Attachment");

    @Override
    public TicketEvent read(JsonNode root, IntegrationSettings settings, Instant now) {
        String type = EventJson.require(root, "/webhookEvent", TYPE);
        JsonNode fields = root.at("/issue/fields");
        String comment = words(root.at("/comment/body"));
        String updated = updated(root);
        Draft draft = new Draft()
                .text("title", EventJson.text(fields, "/summary"))
                .text("description", words(fields.at("/description")))
                .text("comment", comment)
                .attribute("ticket-system", "jira")
                .attribute("ticket-type", EventJson.text(fields, "/issuetype/name"));
        String commentId = EventJson.text(root, "/comment/id");
        String part = commentId == null ? "" : "#comment-" + commentId;
        return new TicketEvent(
                EventJson.require(root, "/issue/key", KEY),
                part,
                updated + part,
                EventJson.micros(EventJson.moment("/issue/fields/updated", updated)),
                draft.submission(settings.pack(), EventJson.text(fields, "/reporter/accountId")),
                files(fields.at("/attachment")),
                actors(root),
                relevance(root, type, comment));
    }

    /** Events of comments name no {@code updated} of the issue, but the comment's and their own time. */
    private static String updated(JsonNode root) {
        String issue = EventJson.text(root, "/issue/fields/updated");
        String comment = EventJson.text(root, "/comment/updated");
        String own = Objects.requireNonNullElse(EventJson.text(root, "/timestamp"), "");
        return comment != null ? comment : Objects.requireNonNullElse(issue, own);
    }

    private static Set<String> actors(JsonNode root) {
        // a comment's author counts alone: who edits an issue may be another than who wrote to it
        String who = root.at("/comment").isObject() ? "/comment/updateAuthor" : "/user";
        String author = root.at("/comment").isObject() ? "/comment/author" : "/user";
        return TicketReader.present(
                EventJson.text(root, who + "/accountId"),
                EventJson.text(root, who + "/emailAddress"),
                EventJson.text(root, author + "/accountId"),
                EventJson.text(root, author + "/emailAddress"));
    }

    private static Relevance relevance(JsonNode root, String type, @Nullable String comment) {
        if (CommentWording.isOwn(comment)) {
            return Relevance.OWN;
        }
        boolean internal = "false".equals(EventJson.text(root, "/comment/jsdPublic"));
        return internal || !isSaying(root, type) ? Relevance.NONE : Relevance.CUSTOMER;
    }

    /** Whether a customer's words or files are others after the event. */
    private static boolean isSaying(JsonNode root, String type) {
        if (type.equals("jira:issue_updated")) {
            JsonNode changes = root.at("/changelog/items");
            return changes.isEmpty()
                    || changes.valueStream()
                            .anyMatch(change -> SAYING.contains(String.valueOf(EventJson.text(change, "/field"))));
        }
        return type.endsWith("_created") || type.equals("comment_updated");
    }

    /** A text, or the words of an Atlassian document. */
    private static @Nullable String words(JsonNode body) {
        if (!body.isObject()) {
            return body.isString() ? body.asString() : null;
        }
        List<String> lines = new ArrayList<>();
        body.at("/content").forEach(block -> {
            StringBuilder line = new StringBuilder();
            block.findValues("text").forEach(word -> line.append(word.asString()));
            lines.add(line.toString());
        });
        return String.join("\n", lines);
    }

    private static List<TicketFile> files(JsonNode attachments) {
        List<TicketFile> files = new ArrayList<>();
        attachments.forEach(file -> {
            String url = EventJson.text(file, "/content");
            if (url != null) {
                files.add(new TicketFile(
                        String.valueOf(EventJson.text(file, "/filename")),
                        EventJson.text(file, "/mimeType"),
                        url + (url.indexOf('?') < 0 ? "?" : "&") + "redirect=false"));
            }
        });
        return files;
    }
}
