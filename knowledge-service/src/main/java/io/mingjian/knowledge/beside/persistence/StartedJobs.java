/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.beside.persistence;

import io.mingjian.knowledge.beside.BesideJob;
import io.mingjian.knowledge.tenancy.TenantTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Shadows and back-tests. Every method is one transaction in the name of a tenant. Thread-safe, blocking. */
@Repository
public class StartedJobs {

    private static final String JOB = "select * from knowledge.beside_job";

    private final JdbcTemplate jdbc;
    private final TenantTransactions transactions;

    StartedJobs(JdbcTemplate jdbc, TenantTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
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
}
