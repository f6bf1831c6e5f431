/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.log;

import io.mingjian.audit.merkle.Hash;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.events.Decision;
import io.mingjian.contracts.json.ContractJson;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries of the log; never changed, never removed. */
@Repository
public class Entries {

    private static final String SELECT = """
            SELECT index, event_id, chain_size, canonical, leaf_hash FROM audit.entry
            """;

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The entry at an index. */
    public Optional<Entry> find(long index) {
        return jdbc.sql(SELECT + "WHERE index = ?")
                .param(index)
                .query((row, number) -> entry(row))
                .optional();
    }

    /** The entries {@code [begin, end)} as far as they exist, in order. */
    public List<Entry> range(long begin, long end) {
        return jdbc.sql(SELECT + "WHERE index >= ? AND index < ? ORDER BY index")
                .param(begin)
                .param(end)
                .query((row, number) -> entry(row))
                .list();
    }

    /** The leaf hashes of {@code [begin, end)} as far as they exist, in order. */
    List<Hash> leafHashes(long begin, long end) {
        return jdbc.sql("SELECT leaf_hash FROM audit.entry WHERE index >= ? AND index < ? ORDER BY index")
                .param(begin)
                .param(end)
                .query((row, number) -> Hash.of(row.getBytes(1)))
                .list();
    }

    /** What is already recorded of these runs. */
    Map<CaseRun, RecordedDecision> recorded(Collection<CaseRun> runs) {
        Map<CaseRun, RecordedDecision> recorded = new HashMap<>();
        jdbc.sql("""
                        SELECT e.index, e.event_id, e.chain_size, e.canonical, e.leaf_hash,
                               h.tree_size, h.root_hash, h.recorded_at
                        FROM unnest(?::uuid[], ?::int[]) AS wanted(case_id, run)
                        JOIN audit.entry e ON e.case_id = wanted.case_id AND e.run = wanted.run
                        CROSS JOIN LATERAL (
                            SELECT tree_size, root_hash, recorded_at FROM audit.tree_head
                            WHERE tree_size > e.index ORDER BY tree_size LIMIT 1) h
                        """)
                .param(runs.stream().map(run -> run.caseId().toString()).toArray(String[]::new))
                .param(runs.stream().map(CaseRun::run).toArray(Integer[]::new))
                .query((row, number) -> new RecordedDecision(entry(row), TreeHeads.head(row)))
                .list()
                .forEach(found -> recorded.put(found.entry().caseRun(), found));
        return recorded;
    }

    /** Inserts entries with neighbouring indexes in one statement. */
    void insert(List<Entry> entries, Instant recordedAt) {
        jdbc.sql("""
                        INSERT INTO audit.entry (index, decision_id, case_id, run, tenant, event_id, chain_size,
                                                 canonical, leaf_hash, recorded_at)
                        SELECT ? + ordinality - 1, decision_id, case_id, run, tenant, event_id, chain_size,
                               canonical, leaf_hash, ?
                        FROM unnest(?::uuid[], ?::uuid[], ?::int[], ?::text[], ?::uuid[], ?::bigint[], ?::bytea[],
                                    ?::bytea[]) WITH ORDINALITY
                             AS row(decision_id, case_id, run, tenant, event_id, chain_size, canonical, leaf_hash)
                        """)
                .param(entries.get(0).index())
                .param(recordedAt.atOffset(ZoneOffset.UTC))
                .param(texts(entries, entry -> entry.decision().id().toString()))
                .param(texts(entries, entry -> entry.decision().caseId().toString()))
                .param(entries.stream().map(entry -> entry.decision().run()).toArray(Integer[]::new))
                .param(texts(entries, entry -> entry.decision().tenant()))
                .param(texts(entries, entry -> entry.eventId().toString()))
                .param(entries.stream().map(entry -> entry.chain().size()).toArray(Long[]::new))
                .param(entries.stream()
                        .map(entry -> entry.canonical().getBytes(StandardCharsets.UTF_8))
                        .toArray(byte[][]::new))
                .param(entries.stream().map(entry -> entry.leafHash().toBytes()).toArray(byte[][]::new))
                .update();
    }

    private static String[] texts(List<Entry> entries, Function<Entry, String> text) {
        return entries.stream().map(text).toArray(String[]::new);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        byte[] canonical = row.getBytes("canonical");
        Decision decision = ContractJson.read(canonical, Decision.class);
        return new Entry(
                row.getLong("index"),
                row.getObject("event_id", UUID.class),
                new ContentReference(decision.chainDigest(), row.getLong("chain_size")),
                new String(canonical, StandardCharsets.UTF_8),
                decision,
                Hash.of(row.getBytes("leaf_hash")));
    }
}
