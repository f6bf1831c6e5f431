/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.documentation;

import io.mingjian.platform.security.Caller;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Encoding;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The OpenAPI 3.1 description; built when it is first asked for. */
@Configuration(proxyBeanMethods = false)
class PlatformApiDocumentation {

    private static final String KEY = "apiKey";
    private static final String FORM = "CaseForm";
    private static final Set<String> STREAMS = Set.of("SseEmitter", "StreamingResponseBody");
    private static final String PROBLEM = "#/components/schemas/Problem";

    @Bean
    OpenAPI platformApi() {
        // made of credentials, and no parameter that a client gives
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        return new OpenAPI()
                .info(new Info()
                        .title("Mingjian platform API")
                        .version("v1")
                        .description("Submit multimodal cases and read decisions with their reasoning. Every error is "
                                + "an RFC 9457 problem whose `code` is stable.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(components())
                .addServersItem(new Server().url("/").description("the platform that gives this description"))
                .addSecurityItem(new SecurityRequirement().addList(KEY));
    }

    /** Before other converters of models, which may then decorate what it makes. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RecordResolver recordResolver(ObjectMapperProvider mappers) {
        return new RecordResolver(mappers.jsonMapper(), new SchemaNames());
    }

    /** After everything that adds bodies and answers; what a step adds, the next ones see. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    OpenApiCustomizer description() {
        return api -> steps().forEach(step -> step.customise(api));
    }

    /** Made when the description is, so that no start waits for the files that they read. */
    private static List<OpenApiCustomizer> steps() {
        return List.of(
                PlatformApiDocumentation::addProblems,
                PlatformApiDocumentation::addUploads,
                new ContractSchemas(),
                PlatformApiDocumentation::describeStreams,
                new AccessNotes(),
                new Words(),
                new RecordedExamples());
    }

    /** Put here and not among the components, since what no controller names is left out of them. */
    private static void addProblems(OpenAPI api) {
        api.getComponents().addSchemas("Problem", problem());
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(PlatformApiDocumentation::addProblems);
    }

    private static void addUploads(OpenAPI api) {
        Objects.requireNonNull(api.getPaths().get("/v1/cases"))
                .getPost()
                .getRequestBody()
                .getContent()
                .addMediaType("multipart/form-data", form());
        api.getComponents().addSchemas(FORM, submission());
        for (String path : List.of("/v1/cases", "/v1/cases/{id}/runs")) {
            Objects.requireNonNull(api.getPaths().get(path))
                    .getPost()
                    .addParametersItem(reference("IdempotencyKey"))
                    .addParametersItem(reference("Prefer"));
        }
    }

    /** A stream is text, whatever class writes it. */
    private static void describeStreams(OpenAPI api) {
        api.getComponents().getSchemas().keySet().removeAll(STREAMS);
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> operation.getResponses().values().stream())
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().entrySet().stream())
                .filter(body -> body.getKey().equals("application/x-ndjson") || isStream(body.getValue()))
                .forEach(body -> body.getValue().setSchema(new StringSchema()));
    }

    private static boolean isStream(MediaType body) {
        String reference = body.getSchema() == null ? null : body.getSchema().get$ref();
        return reference != null && STREAMS.contains(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static MediaType form() {
        return new MediaType()
                .schema(new Schema<>().$ref("#/components/schemas/" + FORM))
                .addEncoding("case", new Encoding().contentType("application/json"));
    }

    private static Schema<?> submission() {
        return new ObjectSchema()
                .description("A case with its pictures beside it")
                .addProperty(
                        "case",
                        new Schema<>()
                                .$ref("#/components/schemas/CaseSubmission")
                                .description("the case, as application/json"))
                .addProperty(
                        "photo",
                        new StringSchema()
                                .format("binary")
                                .description("a picture; the part's name is that of the attachment, and there may"
                                        + " be several"));
    }

    private static Parameter reference(String name) {
        return new Parameter().$ref("#/components/parameters/" + name);
    }

    private static Components components() {
        return new Components()
                .addSecuritySchemes(
                        KEY,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("An API key (mjk_…), or a token (JWT) of the configured issuer"))
                .addParameters(
                        "IdempotencyKey",
                        new HeaderParameter()
                                .name("Idempotency-Key")
                                .description(
                                        "The same key with an equal body gives the same case or run; with another body, 409.")
                                .schema(new StringSchema().maxLength(255)))
                .addParameters(
                        "Prefer",
                        new HeaderParameter()
                                .name("Prefer")
                                .description(
                                        "`wait=SECONDS` answers 200 with the finished case or run when it is decided in time.")
                                .schema(new StringSchema())
                                .example("wait=10"));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457 problem; some have members of their own")
                .addProperty("type", text("urn:mingjian:problem:<code>").format("uri"))
                .addProperty("title", text("what happened, in English"))
                .addProperty("status", new IntegerSchema().description("HTTP status"))
                .addProperty("detail", text("what was got and what was wanted"))
                .addProperty("instance", text("path that was asked"))
                .addProperty("code", text("stable name of the problem, such as unknown-pack"))
                .addProperty("traceId", text("names the request in the service's log"))
                .required(List.of("type", "status", "code"));
    }

    private static Schema<?> text(String description) {
        return new StringSchema().description(description);
    }

    private static void addProblems(Operation operation) {
        Map<String, String> always = Map.of(
                "400", "The request cannot be read",
                "401", "A valid API key or token is wanted",
                "403", "The roles or the scope of the caller do not allow this",
                "404", "The tenant has no such thing",
                "429", "The caller asks too often; see Retry-After");
        always.forEach((status, description) ->
                operation.getResponses().computeIfAbsent(status, absent -> new ApiResponse().description(description)));
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                response.setContent(new Content()
                        .addMediaType(
                                "application/problem+json", new MediaType().schema(new Schema<>().$ref(PROBLEM))));
            }
        });
    }
}
