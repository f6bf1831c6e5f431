/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.decision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Decisions of the current transaction's tenant, at most one per run of a case. */
interface Decisions extends Repository<DecisionRecord, UUID> {

    DecisionRecord save(DecisionRecord decision);

    Optional<DecisionRecord> findByCaseIdAndRun(UUID caseId, int run);

    Optional<DecisionRecord> findFirstByCaseIdOrderByRunDesc(UUID caseId);

    List<DecisionRecord> findByCaseId(UUID caseId);
}
