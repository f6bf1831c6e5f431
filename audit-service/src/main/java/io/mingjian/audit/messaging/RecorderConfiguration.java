/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.messaging;

import io.mingjian.contracts.events.ActPerformed;
import io.mingjian.contracts.events.CaseReasoned;
import io.mingjian.contracts.events.Topics;
import io.mingjian.ring.events.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Binds the recorder to the ring. */
@Configuration(proxyBeanMethods = false)
class RecorderConfiguration {

    @Bean
    Subscription<CaseReasoned> reasonedCases(DecisionRecorder recorder) {
        return new Subscription<>(
                DecisionRecorder.NAME,
                Topics.CASES_REASONED,
                CaseReasoned.class,
                recorder::record,
                recorder::recordPoison,
                Subscription.Start.SHARED);
    }

    @Bean
    Subscription<ActPerformed> performedActs(ActRecorder recorder) {
        return new Subscription<>(
                ActRecorder.NAME,
                Topics.ACTS_PERFORMED,
                ActPerformed.class,
                recorder::record,
                recorder::reject,
                Subscription.Start.SHARED);
    }
}
