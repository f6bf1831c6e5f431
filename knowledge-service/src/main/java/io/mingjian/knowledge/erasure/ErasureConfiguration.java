/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.erasure;

import io.mingjian.contracts.events.ActPerformed;
import io.mingjian.contracts.events.Topics;
import io.mingjian.knowledge.precedent.ErasedPrecedents;
import io.mingjian.ring.events.RingMessage;
import io.mingjian.ring.events.Subscription;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Listens for erasures: the receipt that the ledger gets tells this service, too. */
@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

    private static final String ERASED = "case.erased";

    @Bean
    Subscription<ActPerformed> erasedCasesToForget(ErasedCases cases) {
        return erasures("knowledge-service/erasures", cases::forget, Subscription.Start.SHARED);
    }

    /** Every instance has an index of its own. */
    @Bean
    Subscription<ActPerformed> erasedCasesToUnlearn(ErasedPrecedents precedents) {
        return erasures(
                "knowledge-service/erased-precedents",
                (act, caseId) -> precedents.remove(caseId),
                Subscription.Start.BROADCAST_LATEST);
    }

    private static Subscription<ActPerformed> erasures(
            String name, BiConsumer<ActPerformed, UUID> effect, Subscription.Start start) {
        return new Subscription<>(
                name, Topics.ACTS_PERFORMED, ActPerformed.class, batch -> each(batch, effect), poison -> {}, start);
    }

    private static void each(List<RingMessage<ActPerformed>> batch, BiConsumer<ActPerformed, UUID> effect) {
        batch.stream()
                .map(RingMessage::event)
                .filter(act -> act.act().equals(ERASED))
                .forEach(act -> {
                    UUID caseId = act.caseId();
                    if (caseId != null) {
                        effect.accept(act, caseId);
                    }
                });
    }
}
