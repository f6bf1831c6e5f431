/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingjian.platform.integration.IntegrationSettings.MappedMember;
import io.mingjian.platform.integration.TicketEvent.Relevance;
import io.mingjian.platform.problem.RejectedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketReaderTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void zendeskCommentMakesAVersionOfItsOwn() throws IOException {
        String created = resource("zendesk-event.json")
                .replace("@DESCRIPTION@", "鼓包")
                .replace("@UPDATED@", "2026-01-08T10:12:07Z");
        String added = created.replace("ticket.created", "ticket.comment_added")
                .replace(
                        "\"event\": {",
                        "\"event\": {\"comment\": {\"id\": \"77\", \"is_public\": true, \"body\": \"现在冒烟了\"}, ");

        TicketEvent first = read(IntegrationKind.ZENDESK, created);
        TicketEvent second = read(IntegrationKind.ZENDESK, added);

        assertThat(first.ticketId()).isEqualTo("5158");
        assertThat(first.version()).isEqualTo("2026-01-08T10:12:07Z");
        assertThat(second.version()).isEqualTo("2026-01-08T10:12:07Z#comment-77");
        assertThat(second.sequence()).isEqualTo(first.sequence()).isEqualTo(1_767_867_127_000_000L);
        assertThat(second.contentDigest()).isNotEqualTo(first.contentDigest());
        assertThat(second.submission().texts())
                .containsEntry("comment", "现在冒烟了")
                .containsEntry("title", "移动电源鼓包");
        assertThat(second.submission().subject()).isEqualTo("8447388090494");
        assertThat(second.relevance()).isEqualTo(Relevance.CUSTOMER);
        assertThat(read(
                                IntegrationKind.ZENDESK,
                                added.replace("\"is_public\": true, \"body\"", "\"is_public\": false, \"body\""))
                        .relevance())
                .isEqualTo(Relevance.NONE);
    }

    @Test
    void zendeskFileIsToBeFetched() throws IOException {
        String event = resource("zendesk-event.json")
                .replace("@UPDATED@", "2026-01-08T10:12:07Z")
                .replace(
                        "\"event\": {",
                        "\"event\": {\"comment\": {\"id\": \"77\", \"attachment\": {\"id\": \"9\", \"filename\": \"a.png\","
                                + " \"content_type\": \"image/png\", \"content_url\": \"https://shop.zendesk.com/a\"}}, ");

        assertThat(read(IntegrationKind.ZENDESK, event).attachments())
                .containsExactly(new TicketEvent.TicketFile("a.png", "image/png", "https://shop.zendesk.com/a"));
    }

    @Test
    void jiraWritesOffsetsWithoutAColonAndFilesBehindARedirect() throws IOException {
        String event = resource("jira-event.json")
                .replace(
                        "\"attachment\": []",
                        "\"attachment\": [{\"filename\": \"a.png\", \"mimeType\": \"image/png\","
                                + " \"content\": \"https://shop.atlassian.net/rest/api/3/attachment/content/1\"}]");

        TicketEvent read = read(IntegrationKind.JIRA, event);

        assertThat(read.ticketId()).isEqualTo("SD-17");
        assertThat(read.sequence()).isEqualTo(1_767_867_127_672_000L);
        assertThat(read.actors()).containsExactly("99:27935d01");
        assertThat(read.attachments().get(0).url())
                .isEqualTo("https://shop.atlassian.net/rest/api/3/attachment/content/1?redirect=false");
    }

    @ParameterizedTest
    @CsvSource({"summary,CUSTOMER", "Attachment,CUSTOMER", "status,NONE", "priority,NONE"})
    void jiraUpdateCountsIfWordsOrFilesChanged(String field, Relevance relevance) throws IOException {
        String event = resource("jira-event.json")
                .replace(
                        "\"webhookEvent\": \"jira:issue_created\"",
                        "\"webhookEvent\": \"jira:issue_updated\", \"changelog\": {\"items\": [{\"field\": \"labels\"},"
                                + " {\"field\": \"" + field + "\"}]}");

        assertThat(read(IntegrationKind.JIRA, event).relevance()).isEqualTo(relevance);
    }

    @Test
    void jiraDocumentsAreReadForTheirWords() throws IOException {
        String document = """
                {"type":"doc","version":1,"content":[{"type":"paragraph","content":[
                {"type":"text","text":"It is "},{"type":"text","text":"hot"}]},
                {"type":"paragraph","content":[{"type":"text","text":"and smells"}]}]}""";
        String event = resource("jira-event.json").replace("\"It is hot and smells.\"", document);

        assertThat(read(IntegrationKind.JIRA, event).submission().texts())
                .containsEntry("description", "It is hot\nand smells");
    }

    @Test
    void zammadHtmlIsReadForItsWords() throws IOException {
        TicketEvent read = read(IntegrationKind.ZAMMAD, resource("zammad-event.json"));

        assertThat(read.submission().texts()).containsEntry("description", "冒烟了\n怎么办 & 怎么退");
        assertThat(read.version()).isEqualTo("2026-01-08T10:12:07.333Z#article-104");
        assertThat(read.attachments()).hasSize(3);
        assertThat(read.actors()).containsExactlyInAnyOrder("8", "emily@example.com");
    }

    @ParameterizedTest
    @CsvSource({
        "ZENDESK,zendesk-event.json,\"id\": \"5158\",\"id\": \"../users/1\"",
        "ZENDESK,zendesk-event.json,zen:event-type:ticket.created,zen:event-type:user.created",
        "JIRA,jira-event.json,\"key\": \"SD-17\",\"key\": \"SD-17/../..\"",
        "JIRA,jira-event.json,jira:issue_created,sprint_started",
        "ZAMMAD,zammad-event.json,\"id\": 81,\"id\": \"81?x\""
    })
    void whatIsNoEventOfTheSystemIsRefused(IntegrationKind kind, String file, String from, String to)
            throws IOException {
        String event = resource(file).replace("@UPDATED@", "2026-01-08T10:12:07Z");

        assertThat(event).contains(from);
        assertThatThrownBy(() -> read(kind, event.replace(from, to)))
                .isInstanceOfSatisfying(RejectedException.class, problem -> assertThat(problem.code())
                        .isEqualTo("invalid-event"));
    }

    @Test
    void versionWithoutOrderIsAsNewAsItsArrivalAndAbsentOneIsTheContent() {
        String mapping = "{\"no\":\"A\",\"rev\":\"v-b\",\"t\":\"x\"}";

        TicketEvent named = generic(mapping, new MappedMember("$.rev", "version"));
        TicketEvent unnamed = generic(mapping);

        assertThat(named.version()).isEqualTo("v-b");
        assertThat(named.sequence()).isEqualTo(EventJson.micros(NOW));
        assertThat(unnamed.version()).isEqualTo(unnamed.contentDigest());
        assertThat(generic(mapping.replace("\"x\"", "\"y\"")).version()).isNotEqualTo(unnamed.version());
    }

    @Test
    void pathToAnObjectIsRefused() {
        assertThatThrownBy(() -> generic("{\"no\":\"A\",\"t\":{\"x\":1}}"))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("$.t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$.a.b", "$['a b'][0]", "$..text", "$.a[?(@.type == 'customer')].text", "$.a[*]"})
    void pathsOfMembersMayBeConfigured(String path) {
        assertThat(GenericReader.isPath(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "$.", "$[", "$..a..b", "$.a[?(@.b =~ /(x+)+y/)]"})
    void pathsThatAreNoneOrCouldTakeForEverMayNot(String path) {
        assertThat(GenericReader.isPath(path)).isFalse();
    }

    private static TicketEvent generic(String json, MappedMember... more) {
        List<MappedMember> mapping = new java.util.ArrayList<>(
                List.of(new MappedMember("$.no", "id"), new MappedMember("$.t", "text.description")));
        mapping.addAll(List.of(more));
        return TicketReader.of(IntegrationKind.GENERIC)
                .read(EventJson.read(json.getBytes(StandardCharsets.UTF_8)), settings(mapping), NOW);
    }

    private static TicketEvent read(IntegrationKind kind, String json) {
        return TicketReader.of(kind)
                .read(EventJson.read(json.getBytes(StandardCharsets.UTF_8)), settings(List.of()), NOW);
    }

    private static IntegrationSettings settings(List<MappedMember> mapping) {
        return new IntegrationSettings("", "ticket-triage", null, null, mapping, null, null, null);
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(TicketReaderTest.class.getResourceAsStream("/tickets/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
