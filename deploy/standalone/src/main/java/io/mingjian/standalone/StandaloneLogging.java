/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Sets up logging for everything in this JVM before anything starts: to {@code logs/mingjian.log}, as {@code
 * standalone.yaml} and the installation's {@code application.yaml} say. The services find it set up and leave it alone.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
class StandaloneLogging {

    /** The context stays open: closing it would end logging. */
    static ConfigurableApplicationContext start(StandaloneHome home) {
        return new SpringApplicationBuilder(StandaloneLogging.class)
                .web(WebApplicationType.NONE)
                .properties("spring.config.name=standalone,application")
                .run(
                        "--spring.config.location=classpath:/standalone.yaml,optional:file:" + home.root() + "/",
                        "--spring.main.register-shutdown-hook=false",
                        "--logging.register-shutdown-hook=false",
                        "--logging.file.name=" + home.logs().resolve("mingjian.log"));
    }
}
