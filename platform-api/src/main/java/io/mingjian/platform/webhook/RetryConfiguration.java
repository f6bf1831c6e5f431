/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.webhook;

import io.mingjian.platform.background.RetrySchedule;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The schedule of retries, for whatever is sent to systems of customers. */
@Configuration(proxyBeanMethods = false)
class RetryConfiguration {

    @Bean
    RetrySchedule retrySchedule(WebhookProperties properties) {
        return new RetrySchedule(properties.retryDelays(), RandomGenerator.getDefault());
    }
}
