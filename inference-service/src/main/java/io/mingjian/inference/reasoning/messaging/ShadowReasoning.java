/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning.messaging;

import io.mingjian.contracts.events.CaseEnriched;
import io.mingjian.contracts.events.CaseReasoned;
import io.mingjian.contracts.events.Topics;
import io.mingjian.ring.events.RetriableException;
import io.mingjian.ring.events.RingMessage;
import io.mingjian.ring.events.Subscription;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Reasons about a case for a pack version that judges beside the live one: the same reasoning as in the ring, on topics
 * of its own. No hop: a case that fails here is not handed to a person, since the ring decides it all the same.
 */
final class ShadowReasoning {

    private static final String NAME = "inference-service/shadow";

    private final Function<CaseEnriched, CaseReasoned> reasoning;
    private final Sending sending;

    ShadowReasoning(Function<CaseEnriched, CaseReasoned> reasoning, Sending sending) {
        this.reasoning = reasoning;
        this.sending = sending;
    }

    Subscription<CaseEnriched> subscription() {
        return new Subscription<>(
                NAME, Topics.SHADOW_ENRICHED, CaseEnriched.class, this::judge, poison -> {}, Subscription.Start.SHARED);
    }

    private void judge(List<RingMessage<CaseEnriched>> batch) {
        for (RingMessage<CaseEnriched> message : batch) {
            RingMessage<CaseReasoned> judged = message.followedBy(NAME, reasoning.apply(message.event()));
            try {
                sending.send(Topics.SHADOW_REASONED, judged).join();
            } catch (CompletionException e) {
                throw new RetriableException("the brokers did not take what was judged beside the ring", e);
            }
        }
    }

    /** How messages leave; completes when the brokers have taken one. */
    @FunctionalInterface
    interface Sending {

        CompletableFuture<Void> send(String topic, RingMessage<?> message);
    }
}
