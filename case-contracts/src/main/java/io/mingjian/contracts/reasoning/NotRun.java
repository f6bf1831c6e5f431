/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.reasoning;

/**
 * An operator that was judged but not run.
 *
 * @param operator its name
 * @param reason stable code: {@code no-value}, {@code budget}, {@code no-input}, {@code model-absent}
 * @param expectedValue expected reduction of loss minus cost, in the pack's unit of loss
 */
public record NotRun(String operator, String reason, double expectedValue) {}
