/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.dashboard;

import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.platform.tenancy.TenantTransactions;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts a tenant's cases for the dashboard; every query reads an index over the time that is asked for. */
@Component
class DashboardFigures {

    private static final String BUCKETS = """
            select date_bin(cast(:bucket as interval), submitted_at, :origin) as bucket,
                   count(*) as submitted,
                   count(*) filter (where outcome = 'PASS') as passed,
                   count(*) filter (where outcome = 'REVIEW') as reviewed,
                   count(*) filter (where outcome = 'BLOCK') as blocked,
                   percentile_cont(0.5) within group (order by extract(epoch from decided_at - submitted_at)) as median,
                   percentile_cont(0.95) within group (order by extract(epoch from decided_at - submitted_at)) as slow
            from cases where submitted_at >= :from and submitted_at < :to
            group by 1 order by 1
            """;

    private final TenantTransactions transactions;
    private final JdbcClient database;

    DashboardFigures(TenantTransactions transactions, JdbcClient database) {
        this.transactions = transactions;
        this.database = database;
    }

    /**
     * Cases submitted in one stretch of time.
     *
     * @param median seconds from submission to decision, half take no longer; null where none is decided
     * @param slow seconds that 95 of 100 take at most, or null
     */
    record Bucket(
            Instant begin,
            long submitted,
            long passed,
            long reviewed,
            long blocked,
            @Nullable Double median,
            @Nullable Double slow) {

        /** Cases that are not decided yet. */
        public long underWay() {
            return submitted - passed - reviewed - blocked;
        }
    }

    /** Cases of all time: how many, how many under way, how many wait for a person. */
    record Queue(boolean empty, long underWay, long review) {}

    /** How often a hypothesis was held for likely in two stretches of time. */
    record LabelCount(String hypothesis, LocalizedText name, long now, long before) {}

    /**
     * Cases by when they were submitted, stretches without any included.
     *
     * @param to end, exclusive
     */
    List<Bucket> buckets(String tenant, Span span, Instant to) {
        long length = span.bucket().toSeconds();
        Instant end = Instant.ofEpochSecond((to.getEpochSecond() / length + 1) * length);
        Instant from = end.minus(span.length());
        Map<Instant, Bucket> filled = new TreeMap<>();
        for (Instant begin = from; begin.isBefore(end); begin = begin.plus(span.bucket())) {
            filled.put(begin, new Bucket(begin, 0, 0, 0, 0, null, null));
        }
        transactions
                .in(tenant, () -> database.sql(BUCKETS)
                        .param("bucket", length + " seconds")
                        .param("origin", Timestamp.from(Instant.EPOCH))
                        .param("from", Timestamp.from(from))
                        .param("to", Timestamp.from(end))
                        .query((row, number) -> new Bucket(
                                row.getTimestamp("bucket").toInstant(),
                                row.getLong("submitted"),
                                row.getLong("passed"),
                                row.getLong("reviewed"),
                                row.getLong("blocked"),
                                row.getObject("median", Double.class),
                                row.getObject("slow", Double.class)))
                        .list())
                .forEach(bucket -> filled.put(bucket.begin(), bucket));
        return List.copyOf(filled.values());
    }

    /** What waits now. */
    Queue queue(String tenant) {
        return transactions.in(tenant, () -> database.sql("""
                        select not exists (select 1 from cases) as nothing,
                               (select count(*) from cases where status <> 'DECIDED') as under_way,
                               (select count(*) from cases where review = 'OPEN') as review
                        """)
                .query((row, number) ->
                        new Queue(row.getBoolean("nothing"), row.getLong("under_way"), row.getLong("review")))
                .single());
    }

    /** Decided cases per outcome that were submitted in {@code [from, to)}. */
    Map<String, Long> outcomes(String tenant, Instant from, Instant to) {
        Map<String, Long> counts = new LinkedHashMap<>(Map.of("PASS", 0L, "REVIEW", 0L, "BLOCK", 0L));
        transactions.run(tenant, () -> database.sql("""
                        select outcome, count(*) as cases from cases
                        where submitted_at >= :from and submitted_at < :to and outcome is not null group by outcome
                        """)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(row -> {
                    counts.put(row.getString("outcome"), row.getLong("cases"));
                }));
        return counts;
    }

    /** Hypotheses held for likely in {@code [middle, to)} and in {@code [from, middle)}, most frequent first. */
    List<LabelCount> labels(String tenant, Instant from, Instant middle, Instant to) {
        return transactions.in(tenant, () -> database.sql("""
                        select hypothesis, min(name_zh) as zh, min(name_en) as en,
                               count(*) filter (where recorded_at >= :middle) as now,
                               count(*) filter (where recorded_at < :middle) as before
                        from decision_labels where recorded_at >= :from and recorded_at < :to
                        group by hypothesis order by count(*) desc, hypothesis limit 10
                        """)
                .param("from", Timestamp.from(from))
                .param("middle", Timestamp.from(middle))
                .param("to", Timestamp.from(to))
                .query((row, number) -> new LabelCount(
                        row.getString("hypothesis"),
                        new LocalizedText(row.getString("zh"), row.getString("en")),
                        row.getLong("now"),
                        row.getLong("before")))
                .list());
    }
}
