/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI 3.1 description; built when it is first asked for. */
@Configuration(proxyBeanMethods = false)
class PlatformApiDocumentation {

    private static final String KEY = "apiKey";
    private static final String PROBLEM = "#/components/schemas/Problem";

    @Bean
    OpenAPI platformApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Mingjian platform API")
                        .version("v1")
                        .description("Submit multimodal cases and read decisions with their reasoning. Every error is "
                                + "an RFC 9457 problem whose `code` is stable.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(components())
                .addSecurityItem(new SecurityRequirement().addList(KEY));
    }

    @Bean
    OpenApiCustomizer problemResponses() {
        return api -> {
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(PlatformApiDocumentation::addProblems);
            for (String path : List.of("/v1/cases", "/v1/cases/{id}/runs")) {
                Objects.requireNonNull(api.getPaths().get(path))
                        .getPost()
                        .addParametersItem(reference("IdempotencyKey"))
                        .addParametersItem(reference("Prefer"));
            }
        };
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
                .addSchemas("Problem", problem())
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
                .description("RFC 9457 problem")
                .addProperty("type", new StringSchema().example("urn:mingjian:problem:unknown-pack"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema().example("unknown-pack"))
                .addProperty("traceId", new StringSchema());
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
