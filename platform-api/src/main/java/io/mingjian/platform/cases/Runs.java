/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Runs of the current transaction's tenant. */
public interface Runs extends Repository<RunRecord, UUID> {

    /** Adds a run. */
    RunRecord save(RunRecord run);

    /** The run of that number, if it was asked for. */
    Optional<RunRecord> findByCaseIdAndNumber(UUID caseId, int number);

    /** All runs of a case that were asked for, from the original on. */
    List<RunRecord> findByCaseIdOrderByNumber(UUID caseId);

    /**
     * The number after every run of the case that was asked for or decided. Unique as long as the case stays locked; a
     * decision without a request comes from an event that named a run which nobody asked for.
     */
    @Query(value = """
                    select 1 + greatest(
                        coalesce((select max(number) from runs where case_id = :caseId), 0),
                        coalesce((select max(run) from decisions where case_id = :caseId), 0))""", nativeQuery = true)
    int nextNumber(UUID caseId);
}
