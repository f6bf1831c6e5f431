/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.reasoning.Check;
import io.mingjian.contracts.reasoning.Outcome;
import java.util.List;
import java.util.SortedMap;

/**
 * What verification found.
 *
 * @param checks what was tried
 * @param leaveOneOut outcome without the evidence or modality of that name
 * @param minimalEvidence smallest sufficient set found
 * @param flipSet evidence each of which alone changes the outcome
 * @param faithfulness rank correlation of stated share and measured effect of the modalities
 */
record Findings(
        List<Check> checks,
        SortedMap<String, Outcome> leaveOneOut,
        List<String> minimalEvidence,
        List<String> flipSet,
        double faithfulness) {}
