/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.beside;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case that two versions judge.
 *
 * @param tenant owner of the case
 * @param caseId the case
 * @param live what the live version concluded, or null while it is not known
 * @param beside what the other concluded, or null while it is not known
 */
public record JudgedPair(
        String tenant,
        UUID caseId,
        @Nullable Conclusion live,
        @Nullable Conclusion beside) {}
