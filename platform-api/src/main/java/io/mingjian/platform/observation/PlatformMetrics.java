/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.observation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Every meter of this service, by name. Thread-safe. */
@Component
public class PlatformMetrics {

    private static final String CASES_ACCEPTED = "platform.intake.accepted";
    private static final String CASES_REJECTED = "platform.intake.rejected";
    private static final String RUNS_ACCEPTED = "platform.runs.accepted";
    private static final String DECISION_LATENCY = "platform.decision.latency";
    private static final String OUTBOX_WAITING = "platform.outbox.waiting";
    private static final String REQUESTS_LIMITED = "platform.requests.limited";

    private static final String WEBHOOKS_ATTEMPTED = "platform.webhooks.attempted";
    private static final String TICKETS_WRITTEN = "platform.tickets.written";

    private final MeterRegistry registry;
    private final Timer decisionLatency;
    private final Counter requestsLimited;
    private final Counter runsAccepted;

    PlatformMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.decisionLatency = Timer.builder(DECISION_LATENCY)
                .description("from acceptance to the decision in the read model")
                .register(registry);
        this.requestsLimited = Counter.builder(REQUESTS_LIMITED)
                .description("requests refused by the rate limit")
                .register(registry);
        this.runsAccepted = Counter.builder(RUNS_ACCEPTED)
                .description("later runs that were accepted")
                .register(registry);
    }

    /** A case was accepted for a pack. */
    public void caseAccepted(String pack) {
        registry.counter(CASES_ACCEPTED, "pack", pack).increment();
    }

    /** A submission was refused, for a stable reason. */
    public void caseRejected(String code) {
        registry.counter(CASES_REJECTED, "code", code).increment();
    }

    /** A later run of a case was accepted. */
    public void runAccepted() {
        runsAccepted.increment();
    }

    /** A case was decided so long after its acceptance. */
    public void caseDecided(Duration latency) {
        decisionLatency.record(latency);
    }

    /** A request was refused because its key was used too often. */
    public void requestLimited() {
        requestsLimited.increment();
    }

    /** A webhook was sent, and taken or not. */
    public void webhookAttempted(boolean taken) {
        registry.counter(WEBHOOKS_ATTEMPTED, "outcome", taken ? "taken" : "failed")
                .increment();
    }

    /** A decision was written to a ticket, or could not be. */
    public void ticketWritten(boolean written) {
        registry.counter(TICKETS_WRITTEN, "outcome", written ? "written" : "failed")
                .increment();
    }

    /** Number of events that wait in the outbox, as last counted. */
    public void outboxWaiting(Supplier<Number> waiting) {
        Gauge.builder(OUTBOX_WAITING, waiting)
                .description("events committed and not yet published")
                .register(registry);
    }
}
