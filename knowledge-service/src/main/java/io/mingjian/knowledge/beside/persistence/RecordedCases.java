/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.beside.persistence;

import io.mingjian.contracts.events.CaseEnriched;
import io.mingjian.contracts.events.CaseReasoned;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.knowledge.beside.Conclusion;
import io.mingjian.knowledge.tenancy.TenantTransactions;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The latest cases of each tenant, as they were given to reasoning and with what came of them. Every method is one
 * transaction in the name of a tenant; every effect is idempotent on case and run. Thread-safe, blocking.
 */
@Repository
public class RecordedCases {

    private final JdbcTemplate jdbc;
    private final TenantTransactions transactions;

    RecordedCases(JdbcTemplate jdbc, TenantTransactions transactions) {
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
                        StoredJson.of(event),
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
                        StoredJson.of(new TreeMap<>(conclusion.labels())),
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

    /**
     * The latest cases of a tenant that a pack judged, both given to reasoning and concluded.
     *
     * @param until only those that were recorded up to this moment
     */
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
}
