/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The knowledge-service. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class KnowledgeServiceApplication {

    /** The application with its own defaults, {@code knowledge-service.yaml}; an {@code application.yaml} overrides. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(KnowledgeServiceApplication.class)
                .properties("spring.config.name=application,knowledge-service");
    }

    public static void main(String[] arguments) {
        builder().run(arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
