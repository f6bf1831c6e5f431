/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tickets in and decisions back, with each system played from its contract. */
class TicketsIT extends PlatformIT {

    private static final String FIRST = "2026-01-08T10:12:07Z";
    private static final String SECOND = "2026-01-08T10:15:00Z";
    private static final String PRIORITIES = "\"priorities\":{\"0\":\"high\"}";

    private Api api;
    private TestingTicketSystem system;

    @BeforeEach
    void start() throws Exception {
        api = tenant("tickets-" + UUID.randomUUID().toString().substring(0, 8), "ADMINISTRATOR");
        system = new TestingTicketSystem("zendesk");
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void zendeskGetsAnInternalNoteThePriorityAndTags() throws Exception {
        TicketSender zendesk = zendesk("\"language\":\"zh\"," + PRIORITIES + ",\"tags\":[\"mingjian-{outcome}\"]");

        String caseId = accepted(zendesk.send(zendesk("鼓包还发烫", FIRST)));

        TestingTicketSystem.Asked note = system.next();
        assertThat(note.method() + " " + note.path()).isEqualTo("PUT /api/v2/tickets/5158.json");
        assertThat(note.authorization()).isEqualTo(basic("mingjian@shop.example/token:hush-token"));
        assertThat(note.json().at("/ticket/comment/public").asBoolean(true)).isFalse();
        assertThat(note.json().at("/ticket/comment/body").asString())
                .contains("明鉴判定：PASS", "严重程度", "https://mingjian.example/console/cases/" + caseId);
        assertThat(note.json().at("/ticket/priority").asString()).isEqualTo("high");
        TestingTicketSystem.Asked tags = system.next();
        assertThat(tags.method() + " " + tags.path()).isEqualTo("PUT /api/v2/tickets/5158/tags.json");
        assertThat(tags.json().at("/tags/0").asString()).isEqualTo("mingjian-pass");
        Api.Answer shown = api.get("/v1/cases/" + caseId);
        assertThat(shown.json().at("/status").asString()).isEqualTo("DECIDED");
        assertThat(api.get("/v1/cases/" + caseId).text()).contains("ticket-system");
    }

    @Test
    void jiraGetsAnInternalCommentThenPriorityAndLabels() throws Exception {
        system.close();
        system = new TestingTicketSystem("jira");
        TicketSender jira = sender("JIRA", "\"language\":\"en\"," + PRIORITIES + ",\"tags\":[\"mingjian\"]");

        accepted(jira.send(TestingTicketSystem.resource("jira-event.json")));

        TestingTicketSystem.Asked comment = system.next();
        assertThat(comment.method() + " " + comment.path()).isEqualTo("POST /rest/api/3/issue/SD-17/comment");
        assertThat(comment.authorization()).isEqualTo(basic("mingjian@shop.example:hush-token"));
        assertThat(comment.json().at("/properties/0/key").asString()).isEqualTo("sd.public.comment");
        assertThat(comment.json().at("/properties/0/value/internal").asBoolean(false))
                .isTrue();
        assertThat(comment.json().at("/body/content/0/content/0/text").asString())
                .isEqualTo("Mingjian's decision: PASS (PASS)");
        TestingTicketSystem.Asked edit = system.next();
        assertThat(edit.method() + " " + edit.path()).isEqualTo("PUT /rest/api/3/issue/SD-17");
        assertThat(edit.json().at("/fields/priority/name").asString()).isEqualTo("high");
        assertThat(edit.json().at("/update/labels/0/add").asString()).isEqualTo("mingjian");
    }

    @Test
    void zammadGetsAnInternalArticleAndItsPicturesAreJudged() throws Exception {
        system.close();
        system = new TestingTicketSystem("zammad").serving("/api/v1/ticket_attachment/81/104/174", Pictures.png(8, 8));
        try (TestingTicketSystem elsewhere =
                new TestingTicketSystem("zammad").serving("/elsewhere.png", Pictures.png(9, 9))) {
            TicketSender zammad = sender("ZAMMAD", "\"tags\":[\"mingjian\"]");
            String event = TestingTicketSystem.resource("zammad-event.json")
                    .replace("@BASE@", system.url())
                    .replace("@ELSEWHERE@", elsewhere.url());

            String caseId = accepted(zammad.send(event));

            assertThat(system.next().authorization()).isEqualTo("Token token=hush-token");
            assertThat(elsewhere.next().authorization()).isEqualTo("null");
            TestingTicketSystem.Asked article = system.next();
            assertThat(article.method() + " " + article.path()).isEqualTo("PUT /api/v1/tickets/81");
            assertThat(article.json().at("/article/internal").asBoolean(false)).isTrue();
            assertThat(article.json().has("priority")).isFalse();
            assertThat(system.next().json().at("/item").asString()).isEqualTo("mingjian");
            Api.Answer shown = api.get("/v1/cases/" + caseId);
            assertThat(shown.text())
                    .contains("1-image1.png", "2-elsewhere.png", "\"files-not-judged\"", "3-invoice.pdf");
        }
    }

    @Test
    void anyOtherSystemIsMappedByJsonPath() {
        String made = integration("""
                {"kind":"GENERIC","pack":"%s","signingSecret":"%s",
                 "signature":{"header":"X-Signature","prefix":"v1,","algorithm":"SHA512","encoding":"BASE64"},
                 "mapping":[{"path":"$.data.no","to":"id"},{"path":"$.data.rev","to":"version"},
                            {"path":"$.data.lines[*].text","to":"text.description"},
                            {"path":"$.data.owner.tier","to":"attribute.tier"}]}""".formatted(PACK, TicketSender.SECRET));
        TicketSender generic = new TicketSender(anonymous(), made, "GENERIC", TicketSender.SECRET);
        String event = "{\"data\":{\"no\":\"T/9 ü\",\"rev\":7,\"lines\":[{\"text\":\"一\"},{\"text\":\"二\"}],"
                + "\"owner\":{\"tier\":\"gold\"}}}";

        String caseId = accepted(generic.send(event));

        assertThat(api.get("/v1/cases/" + caseId).text()).contains("\"tier\":\"gold\"");
        assertThat(outcome(generic.send(event.replace("\"rev\":7", "\"rev\":6").replace("一", "零"))))
                .isEqualTo("STALE");
        assertThat(generic.send("{\"data\":{}}").code()).isEqualTo("invalid-event");
    }

    @Test
    void forgedTamperedAndOldEventsAreRefusedAlike() throws Exception {
        TicketSender zendesk = zendesk("\"tags\":[]");
        String event = zendesk("鼓包", FIRST);
        long before = settledRows();

        assertThat(anonymous().postJson(zendesk.path(), event).status()).isEqualTo(401);
        assertThat(zendesk.forge(event, event + " ").code()).isEqualTo("invalid-signature");
        assertThat(new TicketSender(anonymous(), zendesk.path(), "ZENDESK", "another secret that is long")
                        .send(event)
                        .status())
                .isEqualTo(401);
        assertThat(new TicketSender(
                                anonymous(),
                                "/v1/integrations/" + UUID.randomUUID() + "/events",
                                "ZENDESK",
                                TicketSender.SECRET)
                        .send(event)
                        .code())
                .isEqualTo("invalid-signature");
        String old = Instant.now().minus(Duration.ofMinutes(6)).toString();
        assertThat(zendesk.send(event, "d", old).code()).isEqualTo("stale-signature");
        assertThat(settledRows()).isEqualTo(before);
        assertThat(system.rest()).isEmpty();
    }

    @Test
    void deliveryIsTakenOnceUnderWhateverName() throws Exception {
        TicketSender zendesk = zendesk("\"tags\":[]");
        String event = zendesk("鼓包", FIRST);
        accepted(zendesk.send(event, "delivery-1", Instant.now().toString()));

        Api.Answer again = zendesk.send(event, "delivery-1", Instant.now().toString());
        Api.Answer renamed = zendesk.send(event, "delivery-2", Instant.now().toString());

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("replayed-delivery");
        assertThat(renamed.code()).isEqualTo("replayed-delivery");
        assertThat(api.get("/v1/cases").json().at("/cases").size()).isEqualTo(1);
    }

    @Test
    void olderVersionNeverComesAfterANewerOneAndNoVersionTwice() throws Exception {
        TicketSender zendesk = zendesk("\"tags\":[]");
        String caseId = accepted(zendesk.send(zendesk("second", SECOND)));

        assertThat(outcome(zendesk.send(zendesk("first", FIRST)))).isEqualTo("STALE");
        Api.Answer same = zendesk.send(zendesk("second", SECOND));
        assertThat(outcome(same)).isEqualTo("KNOWN");
        assertThat(same.json().at("/caseId").asString()).isEqualTo(caseId);
        assertThat(outcome(zendesk.send(zendesk("second", "2026-01-08T10:16:00Z"))))
                .isEqualTo("UNCHANGED");
        accepted(zendesk.send(zendesk("third", "2026-01-08T10:17:00Z")));
        assertThat(api.get("/v1/cases").json().at("/cases").size()).isEqualTo(2);
    }

    @Test
    void decisionOfAnOldVersionGivesWayToTheNewerOne() throws Exception {
        system.failing(new TestingTicketSystem.Failure(503, "2", false));
        TicketSender zendesk = zendesk("\"tags\":[]");
        accepted(zendesk.send(zendesk("first", FIRST)));
        long first = System.nanoTime();
        system.next();

        String second = accepted(zendesk.send(zendesk("second", SECOND)));

        assertThat(system.next().body()).contains(second);
        Api.Answer written = writeBacks(zendesk, "SUPERSEDED");
        // the pause without the wish is 200 ms
        assertThat(Duration.ofNanos(System.nanoTime() - first)).isGreaterThan(Duration.ofMillis(1500));
        assertThat(written.json().at("/writeBacks/0/status").asString()).isEqualTo("DELIVERED");
        assertThat(system.rest()).isEmpty();
    }

    @Test
    void commentThatComesLateIsJudgedAndLeavesThePriorityAlone() throws Exception {
        TicketSender zendesk = zendesk(PRIORITIES + ",\"tags\":[]");
        accepted(zendesk.send(zendesk("second", SECOND)));
        assertThat(system.next().json().at("/ticket/priority").asString()).isEqualTo("high");

        String late = zendesk("first", FIRST)
                .replace("ticket.created", "ticket.comment_added")
                .replace(
                        "\"event\": {",
                        "\"event\": {\"comment\": {\"id\": \"7\", \"is_public\": true, \"body\": \"冒烟\"}, ");
        String caseId = accepted(zendesk.send(late));

        TestingTicketSystem.Asked note = system.next();
        assertThat(note.body()).contains(caseId);
        assertThat(note.json().at("/ticket").has("priority")).isFalse();
        assertThat(outcome(zendesk.send(
                        zendesk("third", "2026-01-08T10:17:00Z").replace("ticket.created", "ticket.status_changed"))))
                .isEqualTo("IGNORED");
    }

    @Test
    void commentWhoseAnswerWasLostIsNotWrittenTwice() throws Exception {
        system.failing(new TestingTicketSystem.Failure(504, "0", true));
        TicketSender zendesk = zendesk("\"tags\":[\"mingjian\"]");
        accepted(zendesk.send(zendesk("first", FIRST)));

        writeBacks(zendesk, "DELIVERED");

        assertThat(system.rest())
                .extracting(asked -> asked.method() + " " + asked.path().replaceAll("\\?.*", ""))
                .containsExactly(
                        "PUT /api/v2/tickets/5158.json",
                        "GET /api/v2/tickets/5158/comments.json",
                        "PUT /api/v2/tickets/5158/tags.json");
    }

    @Test
    void ticketThatIsGoneIsGivenUp() throws Exception {
        system.failing(new TestingTicketSystem.Failure(404, "0", false));
        TicketSender zendesk = zendesk("\"tags\":[]");
        accepted(zendesk.send(zendesk("first", FIRST)));

        Api.Answer written = writeBacks(zendesk, "FAILED");

        assertThat(written.json().at("/writeBacks/0/lastError").asString()).isEqualTo("answered-404");
        assertThat(written.json().at("/writeBacks/0/attempts").asInt()).isEqualTo(1);
    }

    @Test
    void ownWritingMakesNoCase() throws Exception {
        TicketSender zendesk = zendesk("\"tags\":[]");
        accepted(zendesk.send(zendesk("first", FIRST)));
        String comment = system.next().json().at("/ticket/comment/body").asString();
        writeBacks(zendesk, "DELIVERED");
        String event = zendesk("first", SECOND);

        String byOneself = event.replace("\"actor_id\": \"8447388090494\"", "\"actor_id\": \"990011\"")
                .replace("first", "tags changed by the platform");
        String marked = event.replace(
                "\"event\": {",
                "\"event\": {\"comment\": {\"id\": \"1\", \"is_public\": true, \"body\": \""
                        + comment.replace("\n", "\\n") + "\"}, ");
        assertThat(outcome(zendesk.send(byOneself))).isEqualTo("OWN");
        assertThat(outcome(zendesk.send(marked))).isEqualTo("OWN");
        assertThat(api.get("/v1/cases").json().at("/cases").size()).isEqualTo(1);
        assertThat(system.rest()).isEmpty();
    }

    @Test
    void tooLargeAndTooManyEventsAreRefused() {
        TicketSender zendesk = zendesk("\"tags\":[]");

        assertThat(zendesk.send("\"" + "x".repeat(1024 * 1024) + "\"").status()).isEqualTo(413);
        Api.Answer answer = zendesk.forge("{}", "");
        for (int sent = 0; sent < 400 && answer.status() == 401; sent++) {
            answer = zendesk.forge("{}", "");
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    private TicketSender zendesk(String writeBack) {
        return sender("ZENDESK", writeBack);
    }

    private TicketSender sender(String kind, String writeBack) {
        String path = integration("""
                {"kind":"%s","name":"service","pack":"%s","signingSecret":"%s",
                 "out":{"baseUrl":"%s/","user":"mingjian@shop.example","token":"hush-token"},
                 "writeBack":{%s}}""".formatted(kind, PACK, TicketSender.SECRET, system.url(), writeBack));
        return new TicketSender(anonymous(), path, kind, TicketSender.SECRET);
    }

    private String integration(String json) {
        Api.Answer made = api.postJson("/v1/integrations", json);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().at("/eventsPath").asString();
    }

    private static String zendesk(String description, String updated) throws Exception {
        return TestingTicketSystem.resource("zendesk-event.json")
                .replace("@DESCRIPTION@", description)
                .replace("@UPDATED@", updated)
                .replace("@ID@", UUID.randomUUID().toString());
    }

    private static String accepted(Api.Answer answer) {
        assertThat(outcome(answer)).isEqualTo("ACCEPTED");
        return answer.json().at("/caseId").asString();
    }

    private static String outcome(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.json().at("/outcome").asString();
    }

    private Api.Answer writeBacks(TicketSender sender, String status) {
        return api.until(sender.path().replace("/events", "/write-backs"), answer -> answer.text()
                .contains("\"" + status + "\""));
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
