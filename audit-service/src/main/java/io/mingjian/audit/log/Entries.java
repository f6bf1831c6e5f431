/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.log;

import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.events.Decision;
import io.mingjian.contracts.events.RecordedAct;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.ledger.merkle.Hash;
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
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries of the log; never changed, never removed. */
@Repository
public class Entries {

    private static final String SELECT =
            "SELECT index, kind, event_id, chain_size, canonical, leaf_hash" + " FROM audit.entry ";

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The entry at an index. */
    public Optional<Entry> find(long index) {
        return range(index, index + 1).stream().findFirst();
    }

    /** The entries {@code [begin, end)} as far as they exist, in order. */
    public List<Entry> range(long begin, long end) {
        return between(SELECT, begin, end).query((row, number) -> entry(row)).list();
    }

    /** The leaf hashes of {@code [begin, end)} as far as they exist, in order. */
    List<Hash> leafHashes(long begin, long end) {
        return between("SELECT leaf_hash FROM audit.entry ", begin, end)
                .query((row, number) -> Hash.of(row.getBytes(1)))
                .list();
    }

    /** Tree heads tell when these entries were recorded, so that only the partitions of those months are read. */
    private JdbcClient.StatementSpec between(String select, long begin, long end) {
        return jdbc.sql(select + """
                        WHERE index >= ? AND index < ?
                        AND recorded_at >= coalesce((SELECT recorded_at FROM audit.tree_head
                            WHERE tree_size > ? ORDER BY tree_size LIMIT 1), '-infinity')
                        AND recorded_at <= coalesce((SELECT recorded_at FROM audit.tree_head
                            WHERE tree_size >= ? ORDER BY tree_size LIMIT 1), 'infinity')
                        ORDER BY index
                        """).params(begin, end, begin, end);
    }

    /** The decision on a run, if there is one. */
    public Optional<Entry> find(CaseRun run) {
        return Optional.ofNullable(recorded(Set.of(run)).get(run)).map(RecordedDecision::entry);
    }

    /**
     * What is already recorded of these runs. {@code LIMIT} holds PostgreSQL to one look into the index per run: a join it
     * would, up to a million entries, rather make by reading the whole table.
     */
    Map<CaseRun, RecordedDecision> recorded(Collection<CaseRun> runs) {
        Map<CaseRun, RecordedDecision> recorded = new HashMap<>();
        jdbc.sql("""
                        SELECT e.index, e.kind, e.event_id, e.chain_size, e.canonical, e.leaf_hash,
                               h.tree_size, h.root_hash, h.recorded_at
                        FROM unnest(?::uuid[], ?::int[]) AS wanted(case_id, run)
                        CROSS JOIN LATERAL (
                            SELECT index FROM audit.entry_key
                            WHERE case_id = wanted.case_id AND run = wanted.run AND kind = 'decision' LIMIT 1) k
                        CROSS JOIN LATERAL (
                            SELECT tree_size, root_hash, recorded_at FROM audit.tree_head
                            WHERE tree_size > k.index ORDER BY tree_size LIMIT 1) h
                        CROSS JOIN LATERAL (
                            SELECT * FROM audit.entry WHERE index = k.index AND recorded_at = h.recorded_at LIMIT 1) e
                        """)
                .param(runs.stream().map(run -> run.caseId().toString()).toArray(String[]::new))
                .param(runs.stream().map(CaseRun::run).toArray(Integer[]::new))
                .query((row, number) -> new RecordedDecision(entry(row), TreeHeads.head(row)))
                .list()
                .forEach(found -> recorded.put(found.entry().caseRun(), found));
        return recorded;
    }

    /** Which of these acts are already recorded. */
    Set<UUID> recordedActs(Collection<UUID> acts) {
        return jdbc.sql("""
                        SELECT k.id FROM unnest(?::uuid[]) AS wanted(id)
                        CROSS JOIN LATERAL (
                            SELECT id FROM audit.entry_key WHERE id = wanted.id AND kind = 'act' LIMIT 1) k
                        """)
                .param(acts.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> row.getObject(1, UUID.class))
                .set();
    }

    /** Appends entries with neighbouring indexes at the end of the log, in one statement. */
    void insert(List<Entry> entries, Instant recordedAt) {
        jdbc.sql("""
                        SELECT audit.append_entries(?, ?, ?::text[], ?::uuid[], ?::uuid[], ?::int[], ?::text[],
                                                    ?::uuid[], ?::bigint[], ?::bytea[], ?::bytea[])
                        """)
                .param(entries.get(0).index())
                .param(recordedAt.atOffset(ZoneOffset.UTC))
                .params(columns(entries))
                .query(Integer.class)
                .single();
    }

    private static List<Object[]> columns(List<Entry> entries) {
        return List.of(
                texts(entries, entry -> entry.content().kind().stored()),
                texts(entries, entry -> entry.content().id()),
                texts(entries, entry -> entry.content().caseId()),
                column(entries, Integer[]::new, entry -> run(entry.content())),
                texts(entries, entry -> entry.content().tenant()),
                texts(entries, Entry::eventId),
                column(entries, Long[]::new, entry -> chainSize(entry.content())),
                column(entries, byte[][]::new, entry -> entry.canonical().getBytes(StandardCharsets.UTF_8)),
                column(entries, byte[][]::new, entry -> entry.leafHash().toBytes()));
    }

    private static @Nullable Integer run(EntryContent content) {
        return content instanceof EntryContent.OfDecision decision
                ? decision.decision().run()
                : null;
    }

    private static @Nullable Long chainSize(EntryContent content) {
        return content instanceof EntryContent.OfDecision decision
                ? decision.chain().size()
                : null;
    }

    private static Object[] texts(List<Entry> entries, Function<Entry, @Nullable Object> value) {
        return column(entries, String[]::new, entry -> {
            Object found = value.apply(entry);
            return found == null ? null : found.toString();
        });
    }

    private static <T> Object[] column(
            List<Entry> entries, IntFunction<@Nullable T[]> array, Function<Entry, @Nullable T> value) {
        return entries.stream().map(value).toArray(array);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        byte[] canonical = row.getBytes("canonical");
        return new Entry(
                row.getLong("index"),
                row.getObject("event_id", UUID.class),
                content(row, canonical),
                new String(canonical, StandardCharsets.UTF_8),
                Hash.of(row.getBytes("leaf_hash")));
    }

    private static EntryContent content(ResultSet row, byte[] canonical) throws SQLException {
        if (EntryKind.ofStored(row.getString("kind")) == EntryKind.ACT) {
            return new EntryContent.OfAct(ContractJson.read(canonical, RecordedAct.class));
        }
        Decision decision = ContractJson.read(canonical, Decision.class);
        return new EntryContent.OfDecision(
                decision, new ContentReference(decision.chainDigest(), row.getLong("chain_size"), decision.chainKey()));
    }
}
