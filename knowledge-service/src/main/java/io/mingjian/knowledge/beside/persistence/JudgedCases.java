/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.beside.persistence;

import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.events.CaseEnriched;
import io.mingjian.contracts.events.CaseReasoned;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.knowledge.beside.BesideJob;
import io.mingjian.knowledge.beside.Conclusion;
import io.mingjian.knowledge.beside.JudgedPair;
import io.mingjian.knowledge.tenancy.TenantTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * What versions beside the live ones made of the cases that jobs gave them. Every method is one transaction in the name
 * of a tenant; every effect is idempotent on case and run. Thread-safe, blocking.
 */
@Repository
public class JudgedCases {

    private final JdbcTemplate jdbc;
    private final TenantTransactions transactions;

    JudgedCases(JdbcTemplate jdbc, TenantTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Gives a case to a job, once. */
    public void add(BesideJob job, CaseEnriched event) {
        transactions.in(
                event.tenant(),
                () -> jdbc.update("""
                        insert into knowledge.beside_case (job_id, case_id, run, tenant, version) values (?, ?, ?, ?, ?)
                        on conflict do nothing""", job.id(), event.caseId(), event.run(), event.tenant(), job.version()));
    }

    /** Keeps what a version concluded beside, for every job that waits for it. */
    public void conclude(CaseReasoned event, Conclusion conclusion) {
        transactions.in(
                event.tenant(),
                () -> jdbc.update(
                        """
                        update knowledge.beside_case
                        set outcome = ?, labels = cast(? as jsonb), chain_sha256 = ?, chain_size = ?, chain_key = ?
                        where case_id = ? and run = ? and version = ?""",
                        conclusion.outcome().name(),
                        StoredJson.of(new TreeMap<>(conclusion.labels())),
                        conclusion.chain().sha256(),
                        conclusion.chain().size(),
                        conclusion.chain().key(),
                        event.caseId(),
                        event.run(),
                        conclusion.version()));
    }

    /** The cases of a job that its version has concluded. */
    public Set<UUID> concluded(BesideJob job) {
        return transactions.in(
                job.tenant(),
                () -> new TreeSet<>(jdbc.query(
                        "select case_id from knowledge.beside_case where job_id = ? and outcome is not null",
                        (row, number) -> row.getObject(1, UUID.class),
                        job.id())));
    }

    /** How many cases a job has. */
    public int count(BesideJob job) {
        return transactions.in(job.tenant(), () -> jdbc.query(
                        "select count(*) from knowledge.beside_case where job_id = ?",
                        (row, number) -> row.getInt(1),
                        job.id())
                .get(0));
    }

    /**
     * The cases of a job with both conclusions, by case.
     *
     * @param viewer the tenant whose cases are wanted, or the platform for all
     */
    public List<JudgedPair> pairs(BesideJob job, String viewer) {
        return transactions.in(
                viewer,
                () -> jdbc.query(
                        """
                        select b.tenant, b.case_id, r.version, r.outcome, r.labels, r.chain_sha256, r.chain_size,
                        r.chain_key,
                        b.version as b_version, b.outcome as b_outcome, b.labels as b_labels,
                        b.chain_sha256 as b_chain_sha256, b.chain_size as b_chain_size,
                        b.chain_key as b_chain_key
                        from knowledge.beside_case b
                        left join knowledge.recorded_case r on r.case_id = b.case_id and r.run = b.run
                        where b.job_id = ? order by b.case_id""",
                        (row, number) -> new JudgedPair(
                                row.getString("tenant"),
                                row.getObject("case_id", UUID.class),
                                conclusion(row, ""),
                                conclusion(row, "b_")),
                        job.id()));
    }

    private static @Nullable Conclusion conclusion(ResultSet row, String prefix) throws SQLException {
        String outcome = row.getString(prefix + "outcome");
        if (outcome == null) {
            return null;
        }
        Map<String, Double> labels = new TreeMap<>();
        ContractJson.mapper()
                .readTree(row.getString(prefix + "labels"))
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asDouble()));
        return new Conclusion(
                row.getString(prefix + "version"),
                Outcome.valueOf(outcome),
                labels,
                new ContentReference(
                        row.getString(prefix + "chain_sha256"),
                        row.getLong(prefix + "chain_size"),
                        row.getObject(prefix + "chain_key", UUID.class)));
    }
}
