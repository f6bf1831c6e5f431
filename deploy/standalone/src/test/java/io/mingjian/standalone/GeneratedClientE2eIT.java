/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mingjian.client.ApiClient;
import io.mingjian.client.ApiException;
import io.mingjian.client.JSON;
import io.mingjian.client.api.ApiKeysApi;
import io.mingjian.client.api.BatchesApi;
import io.mingjian.client.api.CasesApi;
import io.mingjian.client.api.LedgerApi;
import io.mingjian.client.api.PacksApi;
import io.mingjian.client.api.ReviewsApi;
import io.mingjian.client.api.RunsApi;
import io.mingjian.client.api.WebhooksApi;
import io.mingjian.client.model.BatchView;
import io.mingjian.client.model.CaseSubmission;
import io.mingjian.client.model.CaseView;
import io.mingjian.client.model.ImageQuality;
import io.mingjian.client.model.KeyRequest;
import io.mingjian.client.model.Perception;
import io.mingjian.client.model.Problem;
import io.mingjian.client.model.ReasoningChain;
import io.mingjian.client.model.ReviewDecisionRequest;
import io.mingjian.client.model.Role;
import io.mingjian.client.model.RunSubmission;
import io.mingjian.client.model.RunView;
import io.mingjian.client.model.ShownKey;
import io.mingjian.client.model.SubmittedAttachment;
import io.mingjian.client.model.WebhookRequest;
import io.mingjian.client.model.WebhookView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A client that openapi-generator makes of {@code docs/api/openapi.json} and nothing else works, and loses nothing. */
@ExtendWith(RunningPlatform.class)
class GeneratedClientE2eIT {

    private static final Path PICTURE = Path.of("..", "samples", "images", "advert-contact.jpg");
    private static final ObjectMapper JSON_MAPPER = JSON.getDefault().getMapper();

    private final PlatformClient raw;
    private final ApiClient client;

    GeneratedClientE2eIT(PlatformClient raw) {
        this.raw = raw;
        this.client = new ApiClient();
        client.updateBaseUri("http://127.0.0.1:" + raw.port());
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + raw.key()));
    }

    @Test
    void aCaseWithAPictureIsSubmittedAndReadWithoutLoss() throws Exception {
        CasesApi cases = new CasesApi(client);
        CaseView decided = cases.submitCase(
                new CaseSubmission()
                        .pack("ecommerce-compliance")
                        .putTextsItem("title", "全网第一 智能保温杯")
                        .addAttachmentsItem(new SubmittedAttachment()
                                .name("photo")
                                .mediaType("image/jpeg")
                                .data(Base64.getEncoder().encodeToString(Files.readAllBytes(PICTURE)))),
                null,
                "wait=60");
        UUID id = decided.getId();

        assertThat(decided.getDecision().getOutcome().getValue()).isEqualTo("BLOCK");
        assertSame("/v1/cases/" + id, cases.readCase(id));
        ReasoningChain chain = cases.readChain(id);
        assertThat(chain.getSteps()).hasSizeGreaterThan(3);
        assertSame("/v1/cases/" + id + "/chain", chain);
        Perception perception = cases.readPerception(id);
        assertThat(perception.getPercepts())
                .anySatisfy(percept -> assertThat(percept.getActualInstance()).isInstanceOf(ImageQuality.class));
        assertSame("/v1/cases/" + id + "/perception", perception);
        assertThat(cases.listCases("ecommerce-compliance", null, null, null, 1).getCases())
                .hasSize(1);
        assertSame("/v1/decisions/" + id + "/proof", new LedgerApi(client).readProof(id, 1, null));
    }

    @Test
    void aRunIsStartedAndCompared() throws Exception {
        UUID id = blocked();
        RunsApi runs = new RunsApi(client);

        RunView run = runs.startRun(id, new RunSubmission().addWithoutItem("TEXT"), null, "wait=60");

        assertThat(run.getDecision().getOutcome().getValue()).isEqualTo("PASS");
        assertSame("/v1/cases/" + id + "/runs/2", runs.readRun(id, run.getRun()));
        assertSame("/v1/cases/" + id + "/runs/1/diff/2", runs.compareRuns(id, 1, 2));
        assertSame("/v1/cases/" + id + "/runs", runs.listRuns(id));
    }

    @Test
    void aReviewIsDecidedWithAClauseAndAReason() throws Exception {
        UUID id = blocked();
        ReviewsApi reviews = new ReviewsApi(client);
        reviews.claimReview(id);
        String clause = new CasesApi(client)
                .readCase(id)
                .getDecision()
                .getCitations()
                .get(0)
                .getClause();

        reviews.decideReview(
                id,
                new ReviewDecisionRequest()
                        .outcome(ReviewDecisionRequest.OutcomeEnum.BLOCK)
                        .clause(clause)
                        .reason("an absolute term"));

        assertSame("/v1/reviews/" + id, reviews.readReviews(id));
    }

    @Test
    void keysWebhooksBatchesAndPacksAreManaged() throws Exception {
        ApiKeysApi keys = new ApiKeysApi(client);
        ShownKey key = keys.makeKey(new KeyRequest().name("generated").roles(Set.of(Role.SUBMITTER)));
        assertThat(key.getKey()).startsWith("mjk_");
        assertSame("/v1/api-keys", keys.listKeys());
        keys.revokeKey(key.getId());

        WebhooksApi webhooks = new WebhooksApi(client);
        WebhookView webhook = webhooks.makeWebhook(
                new WebhookRequest().url("https://93.184.216.34/mingjian").eventTypes(Set.of("case.decided")));
        assertSame("/v1/webhooks/" + webhook.getId(), webhooks.readWebhook(webhook.getId()));
        webhooks.deleteWebhook(webhook.getId());

        BatchesApi batches = new BatchesApi(client);
        BatchView batch = batches.submitBatch("标题\n纯棉T恤\n", null, List.of("标题=text.title"), "ecommerce-compliance");
        assertThat(batches.readBatch(batch.getId()).getId()).isEqualTo(batch.getId());

        assertSame("/v1/packs", new PacksApi(client).listPacks());
    }

    @Test
    void whatIsRefusedComesAsTheProblemThatIsDescribed() throws Exception {
        ApiException refused = catchThrowableOfType(ApiException.class, () -> new CasesApi(client)
                .submitCase(new CaseSubmission().pack("poetry").texts(Map.of("title", "x")), null, null));

        assertThat(refused.getCode()).isEqualTo(404);
        Problem problem = JSON_MAPPER.readValue(refused.getResponseBody(), Problem.class);
        assertThat(problem.getCode()).isEqualTo("unknown-pack");
        assertThat(problem.getDetail()).contains("got: poetry");
    }

    private UUID blocked() throws Exception {
        return UUID.fromString(raw.submit("全网第一 智能保温杯").path("id").asString());
    }

    /** What the client read, written again, is what the platform had written; moments may have other zeros at their end. */
    private void assertSame(String path, Object read) throws Exception {
        JsonNode written =
                JSON_MAPPER.readTree(raw.read(path, "application/json").body());
        JsonNode again = JSON_MAPPER.readTree(JSON_MAPPER.writeValueAsString(read));
        assertThat(again.equals(GeneratedClientE2eIT::compare, written))
                .as("%s%nread    %s%nwritten %s", path, again, written)
                .isTrue();
    }

    private static int compare(JsonNode one, JsonNode other) {
        if (one.equals(other)) {
            return 0;
        }
        try {
            return Instant.parse(one.asText()).compareTo(Instant.parse(other.asText()));
        } catch (DateTimeParseException e) {
            return 1;
        }
    }
}
