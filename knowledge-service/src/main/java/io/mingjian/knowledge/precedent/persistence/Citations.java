/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.precedent.persistence;

import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.knowledge.precedent.CitingDecision;
import io.mingjian.knowledge.tenancy.TenantTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which decisions cite which clauses. */
@Repository
public class Citations {

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient database;
    private final TenantTransactions transactions;

    Citations(JdbcClient database, TenantTransactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /**
     * A tenant's decisions that cite a clause, by their identifiers.
     *
     * @param after last decision of the page before, or null for the first page
     * @param limit most decisions wanted, at least 1
     */
    public List<CitingDecision> of(String tenant, String clause, @Nullable UUID after, int limit) {
        return transactions.in(tenant, () -> database.sql("""
            select c.clause, d.* from knowledge.cited_clause c
            join knowledge.recorded_decision d using (decision_id)
            where c.tenant = :tenant and c.clause = :clause and c.decision_id > :after
            order by c.decision_id limit :limit
            """)
                .param("tenant", tenant)
                .param("clause", clause)
                .param("after", after == null ? FIRST : after)
                .param("limit", limit)
                .query(Citations::decision)
                .list());
    }

    /** Number of a tenant's decisions that cite each of these clauses; clauses that none cites are left out. */
    public SortedMap<String, Long> count(String tenant, Collection<String> clauses) {
        SortedMap<String, Long> counts = new TreeMap<>();
        if (clauses.isEmpty()) {
            return counts;
        }
        return transactions.in(tenant, () -> {
            database.sql("""
                select clause, count(*) as decisions from knowledge.cited_clause
                where tenant = :tenant and clause in (:clauses) group by clause
                """).param("tenant", tenant).param("clauses", clauses).query((ResultSet row) -> {
                counts.put(row.getString("clause"), row.getLong("decisions"));
            });
            return counts;
        });
    }

    private static CitingDecision decision(ResultSet row, int number) throws SQLException {
        return new CitingDecision(
                row.getString("clause"),
                row.getObject("decision_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getInt("run"),
                row.getString("pack_name"),
                row.getString("pack_version"),
                Outcome.valueOf(row.getString("outcome")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
