/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
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
                    new MediaType()
                            .schema(new ObjectSchema()
                                    .addProperty("file", new StringSchema().format("binary"))
                                    .addProperty(
                                            "map",
                                            new ArraySchema()
                                                    .items(new StringSchema())
                                                    .example(List.of("标题=text.title", "价格=attribute.price")))
                                    .addProperty("pack", new StringSchema().example("ecommerce-compliance"))));
        };
    }
}
