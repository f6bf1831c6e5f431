/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

/**
 * A hypothesis that one modality supports and another denies.
 *
 * @param hypothesis the hypothesis
 * @param support strongest item that supports it
 * @param denial strongest item of another modality that denies it
 * @param explained whether a rule that fired derives the hypothesis
 */
record Conflict(String hypothesis, Contribution support, Contribution denial, boolean explained) {}
