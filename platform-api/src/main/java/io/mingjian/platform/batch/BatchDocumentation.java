/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Describes every form of an upload: of operations that share path and method, springdoc keeps the body of one. */
@Configuration(proxyBeanMethods = false)
class BatchDocumentation {

    private static final String LINE = "{\"pack\":\"ecommerce-compliance\",\"texts\":{\"title\":\"全网第一的保温杯\"}}\n";

    @Bean
    @Order(0)
    OpenApiCustomizer batchUploads() {
        return api -> {
            Content content = Objects.requireNonNull(api.getPaths().get("/v1/batches"))
                    .getPost()
                    .getRequestBody()
                    .getContent();
            content.addMediaType(
                    "application/x-ndjson",
                    new MediaType().schema(new StringSchema()).example(LINE));
            content.addMediaType(
                    "multipart/form-data",
                    new MediaType().schema(new Schema<>().$ref("#/components/schemas/BatchForm")));
            api.getComponents().addSchemas("BatchForm", form());
        };
    }

    private static Schema<?> form() {
        return new ObjectSchema()
                .description("An upload as a form")
                .addProperty("file", new StringSchema().format("binary").description("JSON lines or CSV"))
                .addProperty(
                        "map",
                        new StringSchema()
                                .description("COLUMN=FIELD; the part may be given several times")
                                .example("标题=text.title"))
                .addProperty(
                        "pack",
                        new StringSchema()
                                .description("pack of the lines that name none")
                                .example("ecommerce-compliance"));
    }
}
