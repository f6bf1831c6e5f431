/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.runs;

import io.mingjian.contracts.knowledge.Budget;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The pack that is to judge a run, as far as a request can name parts of it.
 *
 * @param asked what the event is to name: null for what the run starts from
 * @param same whether it is the pack version that judged the run it starts from
 * @param hypotheses identifiers
 * @param operators names
 * @param budget what a run may spend unless it says otherwise
 */
record JudgingPack(
        @Nullable String asked,
        boolean same,
        SortedSet<String> hypotheses,
        SortedSet<String> operators,
        Budget budget) {}
