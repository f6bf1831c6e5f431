/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.platform;

import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.reasoning.Outcome;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A decided case as the platform shows it.
 *
 * @param millis from submission to the answer, as the client saw it
 * @param answer the whole case as the platform sent it
 */
public record FinishedCase(UUID id, Decided decision, double millis, JsonNode answer) {

    private record Wire(UUID id, Decided decision) {}

    /** Reads the platform's answer about a decided case. */
    static FinishedCase read(JsonNode answer, double millis) {
        Wire wire = ContractJson.mapper().treeToValue(answer, Wire.class);
        return new FinishedCase(wire.id(), wire.decision(), millis, answer);
    }

    /**
     * The decision.
     *
     * @param labels belief per hypothesis
     * @param modalityWeights share per modality, by the modality's name
     * @param ledger position in the audit log, or null where the platform does not tell
     */
    public record Decided(
            Outcome outcome,
            List<Label> labels,
            int severity,
            double confidence,
            Map<String, Double> modalityWeights,
            @Nullable Ledger ledger) {}

    /** Belief in one hypothesis, a probability in [0, 1]. */
    public record Label(String hypothesis, double probability, int severity) {}

    /** Position in the audit log, from 0, and the size of the tree that contains it. */
    public record Ledger(long index, long treeSize) {}
}
