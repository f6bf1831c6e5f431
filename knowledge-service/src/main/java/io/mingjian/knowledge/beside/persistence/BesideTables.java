/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.beside.persistence;

import org.springframework.stereotype.Component;

/** The tables of judging beside the live packs, for those who need several. */
@Component
public record BesideTables(RecordedCases recorded, StartedJobs jobs, JudgedCases judged) {}
