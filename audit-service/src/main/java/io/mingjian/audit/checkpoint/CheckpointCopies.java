/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.checkpoint;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.mingjian.audit.log.TreeHeads;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The copies of checkpoints outside the database: one worker per configured target. */
@Component
class CheckpointCopies {

    /** Gauge: entries of the log that no copied checkpoint of a target covers; tag {@code target}. */
    static final String LAG = "audit.checkpoint.copy.lag";

    private final List<CopyWorker> workers = new ArrayList<>();

    CheckpointCopies(
            CheckpointProperties properties,
            StoredCheckpoints stored,
            TreeHeads heads,
            Clock clock,
            MeterRegistry meters) {
        for (CopyTarget target : targets(properties)) {
            workers.add(new CopyWorker(target, stored, clock, properties.copyRetry()));
            Gauge.builder(LAG, () -> heads.latest().treeSize() - stored.copiedSize(target.name()))
                    .description("Entries that no copied checkpoint covers")
                    .tag("target", target.name())
                    .register(meters);
        }
    }

    private static List<CopyTarget> targets(CheckpointProperties properties) {
        List<CopyTarget> targets = new ArrayList<>();
        if (properties.copyDirectory() != null) {
            targets.add(new FolderTarget(properties.copyDirectory()));
        }
        if (properties.copyWebhook() != null) {
            targets.add(new WebhookTarget(properties.copyWebhook(), properties.copyWebhookToken()));
        }
        return targets;
    }

    void start() {
        workers.forEach(CopyWorker::wake);
    }

    void wake() {
        workers.forEach(CopyWorker::wake);
    }

    void stop() {
        workers.forEach(CopyWorker::stop);
    }
}
