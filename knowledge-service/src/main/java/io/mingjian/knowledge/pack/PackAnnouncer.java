/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.events.PackInstalled;
import io.mingjian.contracts.events.Topics;
import io.mingjian.knowledge.background.PersistentWork;
import io.mingjian.ring.events.RingMessage;
import io.mingjian.ring.events.RingPublisher;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;

/** Tells the ring which packs are live, at every start and until the brokers have taken it. */
final class PackAnnouncer implements SmartLifecycle, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PackAnnouncer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Packs packs;
    private final RingPublisher publisher;
    private final Clock clock;
    private final PersistentWork announcing = new PersistentWork("pack-announcer");
    private volatile boolean running;

    PackAnnouncer(Packs packs, RingPublisher publisher, Clock clock) {
        this.packs = packs;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        packs.all().forEach(this::announce);
    }

    /** Announces that a version is live, now or when the service has started. */
    void announce(Pack pack) {
        if (running) {
            announcing.begin("announce " + pack.name(), () -> announce(pack.name()));
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public void destroy() {
        announcing.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Announces the version that is live by then, so that a late try does not bring back an earlier one. */
    private void announce(String name) throws Exception {
        if (!running) {
            return;
        }
        Pack pack = packs.find(name).orElseThrow();
        var event = new PackInstalled(pack.reference(), pack.policy().title(), pack.hypotheses());
        var message = new RingMessage<>(Identifiers.next(), ContentStore.PLATFORM, clock.instant(), null, event);
        publisher.send(Topics.PACKS_INSTALLED, message).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        LOG.atInfo().addKeyValue("pack", pack.name()).log("pack announced");
    }
}
