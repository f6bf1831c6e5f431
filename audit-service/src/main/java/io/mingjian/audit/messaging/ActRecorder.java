/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.messaging;

import io.mingjian.audit.checkpoint.CheckpointPublisher;
import io.mingjian.audit.log.ActLog;
import io.mingjian.contracts.events.ActPerformed;
import io.mingjian.ring.events.PoisonEvent;
import io.mingjian.ring.events.RetriableException;
import io.mingjian.ring.events.RingMessage;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/** Records acts. Nothing is published: the log is where an act ends. */
@Service
class ActRecorder {

    static final String NAME = "audit-service/acts";

    private static final Logger LOG = LoggerFactory.getLogger(ActRecorder.class);

    private final ActLog log;
    private final RecorderMeters meters;
    private final CheckpointPublisher checkpoints;

    ActRecorder(ActLog log, RecorderMeters meters, CheckpointPublisher checkpoints) {
        this.log = log;
        this.meters = meters;
        this.checkpoints = checkpoints;
    }

    /**
     * Records a batch; returns when all of it is durable in the log.
     *
     * @throws RetriableException if the log could not commit
     */
    void record(List<RingMessage<ActPerformed>> messages) {
        List<ActPerformed> acts = messages.stream().map(RingMessage::event).toList();
        try {
            meters.append(acts.size(), () -> log.append(acts));
            checkpoints.batchAppended();
        } catch (TransactionException e) {
            throw new RetriableException("the log did not commit a batch of " + acts.size(), e);
        }
    }

    /** An act that nobody can read stays on the dead-letter topic, from which it can be sent again. */
    void reject(PoisonEvent poison) {
        LOG.atError()
                .addKeyValue("event", poison.eventId())
                .addKeyValue("reason", poison.reason())
                .log("an act cannot be recorded and is kept on the dead-letter topic only");
    }
}
