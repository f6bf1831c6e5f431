/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.reasoning;

import io.mingjian.contracts.knowledge.LocalizedText;

/**
 * What is believed of one hypothesis at the end.
 *
 * @param hypothesis identifier
 * @param name what people read
 * @param probability in [0, 1]
 * @param severity 0 to 3, of the hypothesis
 */
public record LabelProbability(String hypothesis, LocalizedText name, double probability, int severity) {}
