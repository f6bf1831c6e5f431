/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.precedent.persistence;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.events.Decision;
import io.mingjian.contracts.knowledge.PackReference;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.knowledge.precedent.DecidedCase;
import io.mingjian.knowledge.precedent.Embedding;
import io.mingjian.knowledge.precedent.RecordedDecision;
import io.mingjian.knowledge.tenancy.TenantTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The recorded decisions of all tenants; written once and never changed. */
@Repository
public class RecordedDecisions {

    private final JdbcClient database;
    private final TenantTransactions transactions;

    RecordedDecisions(JdbcClient database, TenantTransactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** Records decisions of one tenant in one transaction; those that are recorded already change nothing. */
    public void record(String tenant, List<RecordedDecision> decisions) {
        transactions.in(tenant, () -> {
            for (RecordedDecision recorded : decisions) {
                if (insert(recorded) == 1) {
                    lockCase(recorded.decision());
                    recorded.clauses().forEach(clause -> insertClause(recorded.decision(), clause));
                    recorded.embeddings().forEach(embedding -> insertVector(recorded.decision(), embedding));
                }
            }
            return decisions.size();
        });
    }

    /** Hands every decided case to the consumer, once for each of its vectors, the oldest decision first. */
    public void eachDecidedCase(Consumer<DecidedCase> consumer) {
        transactions.in(ContentStore.PLATFORM, () -> {
            database.sql("""
                select d.case_id, d.tenant, d.pack_name, d.outcome, array_to_string(d.held, ' ') as held,
                       array_to_string(d.failed, ' ') as failed, v.percept, v.modality, v.model_digest,
                       v.vector
                from knowledge.recorded_decision d
                join knowledge.precedent_vector v using (decision_id)
                order by d.recorded_at, d.decision_id, v.percept
                """)
                    // without a fetch size the driver would hold all vectors at once
                    .withFetchSize(500)
                    .query((ResultSet row) -> consumer.accept(decidedCase(row)));
            return true;
        });
    }

    /** Whoever erases the case waits, or has finished. */
    private void lockCase(Decision decision) {
        database.sql("select pg_advisory_xact_lock_shared(hashtextextended(?, 0))")
                .param(decision.caseId().toString())
                .query((row, number) -> true)
                .list();
    }

    private int insert(RecordedDecision recorded) {
        Decision decision = recorded.decision();
        PackReference pack = decision.pack();
        return database.sql("""
            insert into knowledge.recorded_decision (decision_id, event_id, tenant, case_id, run, pack_name,
                pack_version, outcome, held, failed, recorded_at)
            values (:decision, :event, :tenant, :case, :run, :pack, :version, :outcome,
                string_to_array(:held, ' '), string_to_array(:failed, ' '), :recordedAt)
            on conflict do nothing
            """)
                .param("decision", decision.id())
                .param("event", recorded.event())
                .param("tenant", decision.tenant())
                .param("case", decision.caseId())
                .param("run", decision.run())
                .param("pack", pack == null ? null : pack.name())
                .param("version", pack == null ? null : pack.version())
                .param("outcome", decision.verdict().outcome().name())
                .param("held", String.join(" ", recorded.held()))
                .param("failed", String.join(" ", recorded.failed()))
                .param("recordedAt", decision.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void insertClause(Decision decision, String clause) {
        database.sql("insert into knowledge.cited_clause (tenant, clause, decision_id) values (?, ?, ?)")
                .params(decision.tenant(), clause, decision.id())
                .update();
    }

    private void insertVector(Decision decision, Embedding embedding) {
        database.sql("""
            insert into knowledge.precedent_vector (decision_id, tenant, percept, modality, model_digest, vector)
            select ?, ?, ?, ?, ?, ?
            where not exists (select 1 from knowledge.erased_case where case_id = ?)
            """)
                .params(
                        decision.id(),
                        decision.tenant(),
                        embedding.percept(),
                        embedding.modality().name(),
                        embedding.modelDigest(),
                        embedding.bytes(),
                        decision.caseId())
                .update();
    }

    private static DecidedCase decidedCase(ResultSet row) throws SQLException {
        byte[] vector = row.getBytes("vector");
        Embedding embedding = new Embedding(
                row.getString("percept"),
                Modality.valueOf(row.getString("modality")),
                row.getString("model_digest"),
                Embedding.vector(vector, vector.length / Float.BYTES));
        return new DecidedCase(
                row.getObject("case_id", UUID.class),
                row.getString("tenant"),
                row.getString("pack_name"),
                Outcome.valueOf(row.getString("outcome")),
                names(row.getString("held")),
                names(row.getString("failed")),
                List.of(embedding));
    }

    private static List<String> names(@Nullable String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(" "));
    }
}
