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

/** What people decided, of the current transaction's tenant. */
interface ReviewVotes extends Repository<ReviewVoteRecord, UUID> {

    ReviewVoteRecord save(ReviewVoteRecord vote);

    List<ReviewVoteRecord> findByCaseIdOrderByVotedAt(UUID caseId);

    /** Empties the reasons, which may quote the case. */
    @Modifying
    @Query("update ReviewVoteRecord vote set vote.reason = '' where vote.caseId = :caseId")
    void forgetReasons(UUID caseId);
}
