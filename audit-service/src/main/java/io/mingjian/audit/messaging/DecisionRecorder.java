/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.messaging;

import io.mingjian.audit.checkpoint.CheckpointPublisher;
import io.mingjian.audit.log.CaseRun;
import io.mingjian.audit.log.DecisionLog;
import io.mingjian.audit.log.RecordedDecision;
import io.mingjian.audit.log.Submission;
import io.mingjian.content.ContentErasedException;
import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.events.CaseReasoned;
import io.mingjian.contracts.events.DecisionRecorded;
import io.mingjian.contracts.events.Topics;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.reasoning.FailureChains;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.ring.events.PoisonEvent;
import io.mingjian.ring.events.RetriableException;
import io.mingjian.ring.events.RingMessage;
import io.mingjian.ring.events.RingPublisher;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/**
 * Records verdicts and publishes {@link DecisionRecorded}. A batch is committed before anything is published, and a
 * verdict that is delivered again is published again under the same identity: after a crash at any point the ring
 * ends up with exactly one decision per case and run.
 */
@Service
class DecisionRecorder {

    static final String NAME = "audit-service/log";

    private static final Logger LOG = LoggerFactory.getLogger(DecisionRecorder.class);

    private final DecisionLog log;
    private final RingPublisher publisher;
    private final ContentStore content;
    private final RecorderMeters meters;
    private final CheckpointPublisher checkpoints;

    DecisionRecorder(
            DecisionLog log,
            RingPublisher publisher,
            ContentStore content,
            RecorderMeters meters,
            CheckpointPublisher checkpoints) {
        this.log = log;
        this.publisher = publisher;
        this.content = content;
        this.meters = meters;
        this.checkpoints = checkpoints;
    }

    /**
     * Records a batch; returns when all of it is durable in the log and on the ring.
     *
     * @throws RetriableException if the log could not commit or the brokers did not take the decisions
     */
    void record(List<RingMessage<CaseReasoned>> messages) {
        Map<CaseRun, @Nullable String> traces = new HashMap<>();
        messages.forEach(message -> traces.putIfAbsent(
                new CaseRun(message.event().caseId(), message.event().run()), message.traceparent()));
        publish(append(messages.stream().map(DecisionRecorder::submission).toList()), traces);
    }

    /** Records a verdict that nobody can read as REVIEW, so that its case still ends in a decision. */
    void recordPoison(PoisonEvent poison) {
        UUID caseId = poison.caseId();
        String tenant = poison.tenant();
        if (caseId == null || tenant == null) {
            LOG.atError()
                    .addKeyValue("event", poison.eventId())
                    .addKeyValue("reason", poison.reason())
                    .log("a verdict names no case and is kept on the dead-letter topic only");
            return;
        }
        try {
            recordReview(poison, caseId, tenant);
        } catch (IllegalArgumentException | DataIntegrityViolationException | ContentErasedException e) {
            // what it says of itself cannot be stored: trying again would only hold up the verdicts behind it
            LOG.atError()
                    .setCause(e)
                    .addKeyValue("event", poison.eventId())
                    .log("a verdict names an impossible case and is kept on the dead-letter topic only");
        }
    }

    private void recordReview(PoisonEvent poison, UUID caseId, String tenant) {
        ReasoningChain chain = FailureChains.of(caseId, poison.run(), null, NAME, poison.reason());
        ContentReference reference = content.put(tenant, caseId, ContractJson.canonical(chain));
        var review = new CaseReasoned(caseId, tenant, poison.run(), chain.verdict(), reference, null, List.of());
        LOG.atWarn()
                .addKeyValue("case", caseId)
                .addKeyValue("run", poison.run())
                .addKeyValue("reason", poison.reason())
                .log("a verdict cannot be recorded; the case goes to a person");
        publish(append(List.of(new Submission(poison.eventId(), review))), Map.of());
    }

    private List<RecordedDecision> append(List<Submission> submissions) {
        try {
            List<RecordedDecision> recorded = meters.append(submissions.size(), () -> log.append(submissions));
            checkpoints.batchAppended();
            return recorded;
        } catch (TransactionException e) {
            throw new RetriableException("the log did not commit a batch of " + submissions.size(), e);
        }
    }

    private void publish(List<RecordedDecision> decisions, Map<CaseRun, @Nullable String> traces) {
        CompletableFuture<?>[] sent = decisions.stream()
                .map(decision -> message(decision, traces.get(decision.entry().caseRun())))
                .map(message -> publisher.send(Topics.DECISIONS_RECORDED, message))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(sent).join();
        } catch (CompletionException e) {
            throw new RetriableException("the brokers did not take " + sent.length + " decisions", e);
        }
    }

    private static RingMessage<DecisionRecorded> message(RecordedDecision recorded, @Nullable String traceparent) {
        DecisionRecorded event = recorded.event();
        return new RingMessage<>(
                Identifiers.derived(recorded.entry().eventId(), "decision-recorded"),
                event.tenant(),
                event.decision().recordedAt(),
                traceparent,
                event);
    }

    private static Submission submission(RingMessage<CaseReasoned> message) {
        return new Submission(message.id(), message.event());
    }
}
