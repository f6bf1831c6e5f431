/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.webhook;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Describes what endpoints are sent, in the {@code webhooks} of OpenAPI 3.1. */
@Configuration(proxyBeanMethods = false)
class WebhookDocumentation {

    private static final String CASE = """
            {"type":"case.decided","timestamp":"2026-03-01T08:00:00Z","data":{"tenant":"default",\
            "caseId":"0198d2a4-6a51-7b2e-8c55-6d696e676a6e","decisionId":"7f0c1d38-55a1-5c0e-9a52-2f1a4f0b6a11",\
            "pack":"ecommerce-compliance","outcome":"BLOCK","severity":2,"confidence":0.97,"labels":["absolute-term"],\
            "clauses":["ad-law-2021-9-3"],"links":{"case":"/v1/cases/0198d2a4-6a51-7b2e-8c55-6d696e676a6e",\
            "chain":"/v1/cases/0198d2a4-6a51-7b2e-8c55-6d696e676a6e/chain"}}}""";
    private static final String BATCH = """
            {"type":"batch.finished","timestamp":"2026-03-01T08:00:00Z","data":{"tenant":"default",\
            "batchId":"0198d2a4-6a51-7b2e-8c55-6d696e676a6e","status":"SUBMITTED","lines":1000,"decided":998,"rejected":2,\
            "cancelled":0,"outcomes":{"BLOCK":40,"PASS":938,"REVIEW":20},\
            "links":{"batch":"/v1/batches/0198d2a4-6a51-7b2e-8c55-6d696e676a6e",\
            "results":"/v1/batches/0198d2a4-6a51-7b2e-8c55-6d696e676a6e/results"}}}""";
    private static final Map<WebhookEventType, String> EXAMPLES = Map.of(
            WebhookEventType.CASE_DECIDED, CASE,
            WebhookEventType.CASE_REVIEW_REQUESTED,
                    CASE.replace("case.decided", "case.review-requested").replace("BLOCK", "REVIEW"),
            WebhookEventType.BATCH_FINISHED, BATCH);

    @Bean
    @Order(0)
    OpenApiCustomizer webhookMessages() {
        return api -> WebhookEventType.subscribable()
                .forEach(type -> api.addWebhooks(type.wire(), new PathItem().post(message(type))));
    }

    private static Operation message(WebhookEventType type) {
        Operation operation = new Operation()
                .operationId("on-" + type.wire())
                .addTagsItem("Webhooks")
                .summary("Sent to endpoints that subscribe to " + type.wire())
                .requestBody(new RequestBody()
                        .required(true)
                        .content(new Content()
                                .addMediaType(
                                        "application/json",
                                        new MediaType().schema(body()).example(EXAMPLES.get(type)))))
                .responses(new ApiResponses()
                        .addApiResponse("2XX", new ApiResponse().description("Taken"))
                        .addApiResponse("410", new ApiResponse().description("Disables the endpoint"))
                        .addApiResponse("default", new ApiResponse().description("Tried again later")));
        List.of("webhook-id", "webhook-timestamp", "webhook-signature")
                .forEach(name -> operation.addParametersItem(
                        new HeaderParameter().name(name).required(true).schema(new StringSchema())));
        return operation;
    }

    private static Schema<?> body() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("timestamp", new StringSchema().format("date-time"))
                .addProperty("data", new ObjectSchema().description("Identifiers, outcome, labels and links"))
                .required(List.of("type", "timestamp", "data"));
    }
}
