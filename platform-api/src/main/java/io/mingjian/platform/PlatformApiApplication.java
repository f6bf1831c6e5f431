/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The door of the platform: takes cases in, hands decisions out. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PlatformApiApplication {

    /** The service with its own defaults; an external {@code application.yaml} and the environment override them. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(PlatformApiApplication.class)
                .properties("spring.config.name=application,platform-api");
    }

    /** Starts the service as a process of its own. */
    public static void main(String[] args) {
        builder().run(args);
    }
}
