/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

import io.mingjian.contracts.reasoning.Outcome;

/**
 * A decided case or a pack's example that resembles this one.
 *
 * @param id identifier of the past case or example
 * @param similarity cosine similarity in [-1, 1]
 * @param hypothesis the hypothesis it speaks for
 * @param outcome how it ended
 */
public record Precedent(String id, double similarity, String hypothesis, Outcome outcome) {}
