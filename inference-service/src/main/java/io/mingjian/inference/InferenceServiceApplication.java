/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Perceives and reasons: the two hops of the ring that need models. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class InferenceServiceApplication {

    /** The application with its own defaults; an external {@code application.yaml} and the environment override. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(InferenceServiceApplication.class)
                .properties("spring.config.name=application,inference-service");
    }

    /** Starts the service. */
    public static void main(String[] arguments) {
        builder().run(arguments);
    }
}
