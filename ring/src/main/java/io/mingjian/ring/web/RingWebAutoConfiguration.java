/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.web;

import java.util.Objects;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/** Problem details for every service, and the service token where a service asks for it. */
@AutoConfiguration
@ConditionalOnWebApplication
@EnableConfigurationProperties(ServiceTokenProperties.class)
@Import(ProblemAdvice.class)
class RingWebAutoConfiguration {

    @Bean
    @ConditionalOnProperty(name = "mingjian.service-token.enabled", havingValue = "true", matchIfMissing = true)
    FilterRegistrationBean<ServiceTokenFilter> serviceTokenFilter(ServiceTokenProperties properties) {
        var registration =
                new FilterRegistrationBean<>(new ServiceTokenFilter(Objects.requireNonNull(properties.value())));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }
}
