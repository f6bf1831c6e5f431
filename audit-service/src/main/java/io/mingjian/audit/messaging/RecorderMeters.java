/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.messaging;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Meters of the recorder. */
@Component
class RecorderMeters {

    private final Timer appendLatency;
    private final DistributionSummary batchSize;

    RecorderMeters(MeterRegistry registry) {
        appendLatency = Timer.builder("audit.append.latency")
                .description("Time from a batch to its commit")
                .publishPercentiles(0.5, 0.95, 0.99)
                .register(registry);
        batchSize = DistributionSummary.builder("audit.append.batch.size")
                .description("Verdicts per batch")
                .register(registry);
    }

    <T> T append(int verdicts, Supplier<T> append) {
        batchSize.record(verdicts);
        T result = appendLatency.record(append);
        if (result == null) {
            throw new IllegalStateException("an append has a result");
        }
        return result;
    }
}
