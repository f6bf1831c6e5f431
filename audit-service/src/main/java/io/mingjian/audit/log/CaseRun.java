/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.log;

import java.util.UUID;

/** One run of one case: the log holds at most one decision of it. */
public record CaseRun(UUID caseId, int run) {}
