/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.erasure;

import io.mingjian.contracts.events.ActPerformed;
import io.mingjian.knowledge.tenancy.TenantTransactions;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases whose content was erased. Idempotent: a case is marked and forgotten in one transaction, however often. */
@Repository
public class ErasedCases {

    private static final List<String> FORGOTTEN = List.of(
            "delete from knowledge.recorded_case where case_id = ?",
            "delete from knowledge.beside_case where case_id = ?",
            """
            delete from knowledge.precedent_vector where decision_id in
            (select decision_id from knowledge.recorded_decision where case_id = ?)""");

    private final JdbcClient database;
    private final TenantTransactions transactions;

    ErasedCases(JdbcClient database, TenantTransactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** Forgets what a case looked like and what was given to reasoning, and keeps it from being learnt again. */
    void forget(ActPerformed erased, UUID caseId) {
        transactions.in(erased.tenant(), () -> {
            // whoever is writing about the case finishes first; whoever comes later sees the mark
            database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                    .param(caseId.toString())
                    .query((row, number) -> true)
                    .list();
            database.sql("""
                insert into knowledge.erased_case (case_id, tenant, erased_at) values (?, ?, ?) on conflict do nothing
                """)
                    .params(caseId, erased.tenant(), erased.at().atOffset(ZoneOffset.UTC))
                    .update();
            FORGOTTEN.forEach(sql -> database.sql(sql).param(caseId).update());
            return true;
        });
    }
}
