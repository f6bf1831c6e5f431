/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.reasoning;

import io.mingjian.contracts.knowledge.LocalizedText;

/**
 * A clause that a decision rests on.
 *
 * @param clause identifier of the clause
 * @param hypothesis the violation it is cited for
 * @param instrument title of the law or rule book
 * @param article article within it
 * @param title what it is about
 * @param source where its wording was read
 */
public record Citation(
        String clause, String hypothesis, String instrument, String article, LocalizedText title, String source) {}
