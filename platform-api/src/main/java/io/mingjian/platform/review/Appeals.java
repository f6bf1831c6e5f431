/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.review;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Appeals of the current transaction's tenant. */
interface Appeals extends Repository<AppealRecord, UUID> {

    AppealRecord save(AppealRecord appeal);

    boolean existsByCaseIdAndRun(UUID caseId, int run);

    List<AppealRecord> findByCaseIdOrderByRun(UUID caseId);

    /** Empties the reasons, which may quote the case. */
    @Modifying
    @Query("update AppealRecord appeal set appeal.reason = '' where appeal.caseId = :caseId")
    void forgetReasons(UUID caseId);
}
