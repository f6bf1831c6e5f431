/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The audit service. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class AuditServiceApplication {

    /** The application with its own defaults, {@code audit-service.yaml}; an {@code application.yaml} overrides them. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(AuditServiceApplication.class)
                .properties("spring.config.name=application,audit-service");
    }

    public static void main(String[] arguments) {
        builder().run(arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
