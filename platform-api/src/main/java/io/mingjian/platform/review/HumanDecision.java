/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.review;

import io.mingjian.contracts.reasoning.Outcome;

/**
 * What a person decides about a case.
 *
 * @param outcome PASS or BLOCK; a person does not turn a case over again
 * @param clause identifier of the clause or procedure that the decision rests on
 * @param reason why, in the person's own words
 */
public record HumanDecision(Outcome outcome, String clause, String reason) {}
