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
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Recorded cases and what was judged beside the live packs. Every method is one transaction in the name of a tenant.
 * Every effect is idempotent on case and run. Thread-safe, blocking.
 */
@Repository
public class BesideStore {

    private static final String JOB = "select * from knowledge.beside_job";

    private final JdbcTemplate jdbc;
    private final TenantTransactions transactions;

    BesideStore(JdbcTemplate jdbc, TenantTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Remembers a case as it was given to reasoning. */
    public void record(CaseEnriched event, Instant now) {
        transactions.in(
                event.tenant(),
                () -> jdbc.update(
                        """
                        insert into knowledge.recorded_case (case_id, run, tenant, pack, version, enriched, recorded_at)
                        values (?, ?, ?, ?, ?, cast(? as jsonb), ?)
                        on conflict (case_id, run) do update set enriched = excluded.enriched""",
                        event.caseId(),
                        event.run(),
                        event.tenant(),
                        event.pack().name(),
                        event.pack().version(),
                        json(event),
                        Timestamp.from(now)));
    }

    /** Remembers what the live version concluded of a case. */
    public void record(CaseReasoned event, String pack, Conclusion conclusion, Instant now) {
        transactions.in(
                event.tenant(),
                () -> jdbc.update(
                        """
                        insert into knowledge.recorded_case
                        (case_id, run, tenant, pack, version, outcome, labels, chain_sha256, chain_size, chain_key,
                        recorded_at)
                        values (?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?)
                        on conflict (case_id, run) do update set outcome = excluded.outcome, labels = excluded.labels,
                        chain_sha256 = excluded.chain_sha256, chain_size = excluded.chain_size,
                        chain_key = excluded.chain_key""",
                        event.caseId(),
                        event.run(),
                        event.tenant(),
                        pack,
                        conclusion.version(),
                        conclusion.outcome().name(),
                        json(new TreeMap<>(conclusion.labels())),
                        conclusion.chain().sha256(),
                        conclusion.chain().size(),
                        conclusion.chain().key(),
                        Timestamp.from(now)));
    }

    /** Forgets all but the latest cases of a tenant. */
    public void keepLatest(String tenant, int most) {
        transactions.in(tenant, () -> jdbc.update("""
                        delete from knowledge.recorded_case where (case_id, run) in
                        (select case_id, run from knowledge.recorded_case order by recorded_at desc, case_id offset ?)""", most));
    }

    /** The latest cases of a tenant that a pack judged, both given to reasoning and concluded. */
    public List<CaseEnriched> latest(String tenant, String pack, int count) {
        return latest(tenant, pack, count, Instant.now());
    }

    /** As {@link #latest(String, String, int)}, of those that were recorded up to a moment. */
    public List<CaseEnriched> latest(String tenant, String pack, int count, Instant until) {
        return transactions.in(
                tenant,
                () -> jdbc.query(
                        """
                        select enriched from knowledge.recorded_case
                        where pack = ? and run = 1 and enriched is not null and outcome is not null and recorded_at <= ?
                        order by recorded_at desc, case_id limit ?""",
                        (row, number) -> ContractJson.read(
                                row.getString(1).getBytes(StandardCharsets.UTF_8), CaseEnriched.class),
                        pack,
                        Timestamp.from(until),
                        count));
    }

    /** Starts a job; a shadow ends the one that the pack had. */
    public void start(BesideJob job) {
        transactions.in(job.tenant(), () -> {
            if (job.kind() == BesideJob.Kind.SHADOW) {
                endShadowNow(job.pack(), job.startedAt());
            }
            return jdbc.update(
                    """
                    insert into knowledge.beside_job (id, kind, tenant, pack, version, share, started_at, most_cases)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""",
                    job.id(),
                    job.kind().name(),
                    job.tenant(),
                    job.pack(),
                    job.version(),
                    job.share(),
                    Timestamp.from(job.startedAt()),
                    job.mostCases());
        });
    }

    /** Ends the shadow of a pack; false if it has none. */
    public boolean endShadow(String pack, Instant now) {
        return transactions.in(TenantTransactions.PLATFORM, () -> endShadowNow(pack, now) > 0);
    }

    /** Says that a job gets no more cases. */
    public void end(BesideJob job, Instant now) {
        transactions.in(
                job.tenant(),
                () -> jdbc.update(
                        "update knowledge.beside_job set ended_at = ? where id = ?", Timestamp.from(now), job.id()));
    }

    /** Says that a job gets no more cases, and that it did not get every case. */
    public void fail(BesideJob job, String failure, Instant now) {
        transactions.in(
                job.tenant(),
                () -> jdbc.update(
                        "update knowledge.beside_job set ended_at = ?, failure = ? where id = ?",
                        Timestamp.from(now),
                        failure,
                        job.id()));
    }

    /** The back-tests of all tenants that still get cases, oldest first. */
    public List<BesideJob> activeBacktests() {
        return transactions.in(
                TenantTransactions.PLATFORM,
                () -> jdbc.query(
                        JOB + " where kind = 'BACKTEST' and ended_at is null order by id", (row, number) -> job(row)));
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

    /** The shadows that get cases now. */
    public List<BesideJob> activeShadows() {
        return transactions.in(
                TenantTransactions.PLATFORM,
                () -> jdbc.query(
                        JOB + " where kind = 'SHADOW' and ended_at is null order by pack", (row, number) -> job(row)));
    }

    /** The latest shadow of a pack, ended or not. */
    public Optional<BesideJob> shadow(String pack) {
        return transactions.in(TenantTransactions.PLATFORM, () -> jdbc
                .query(
                        JOB + " where kind = 'SHADOW' and pack = ? order by started_at desc limit 1",
                        (row, number) -> job(row),
                        pack)
                .stream()
                .findFirst());
    }

    /** A back-test of a tenant. */
    public Optional<BesideJob> backtest(String tenant, UUID id) {
        return transactions.in(
                tenant,
                () -> jdbc.query(JOB + " where kind = 'BACKTEST' and id = ?", (row, number) -> job(row), id).stream()
                        .findFirst());
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
                        json(new TreeMap<>(conclusion.labels())),
                        conclusion.chain().sha256(),
                        conclusion.chain().size(),
                        conclusion.chain().key(),
                        event.caseId(),
                        event.run(),
                        conclusion.version()));
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

    private int endShadowNow(String pack, Instant now) {
        return jdbc.update("""
                update knowledge.beside_job set ended_at = ?
                where pack = ? and kind = 'SHADOW' and ended_at is null""", Timestamp.from(now), pack);
    }

    private static BesideJob job(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new BesideJob(
                row.getObject("id", UUID.class),
                BesideJob.Kind.valueOf(row.getString("kind")),
                row.getString("tenant"),
                row.getString("pack"),
                row.getString("version"),
                row.getDouble("share"),
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getObject("most_cases", Integer.class),
                row.getString("failure"));
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

    private static String json(Object value) {
        return new String(ContractJson.canonical(value), StandardCharsets.UTF_8);
    }
}
