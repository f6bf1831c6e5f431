/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.reasoning;

import io.mingjian.contracts.knowledge.LocalizedText;

/**
 * Two pieces of evidence that cannot both be right.
 *
 * @param first identifier of evidence
 * @param second identifier of evidence
 * @param explained whether a rule accounts for it
 * @param explanation for people
 */
public record Contradiction(String first, String second, boolean explained, LocalizedText explanation) {}
