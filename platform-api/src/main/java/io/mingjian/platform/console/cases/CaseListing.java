/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.cases;

import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.platform.cases.CaseStatus;
import io.mingjian.platform.console.cases.CaseSearch.Criteria;
import io.mingjian.platform.tenancy.TenantTransactions;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds cases for the list, newest first; every restriction has an index that row-level security lets PostgreSQL use. */
@Component
class CaseListing {

    private static final String COLUMNS = """
            select id, pack, status, outcome, severity, subject, submitted_at, decided_at, erased_at,
                   (select count(*) from runs where runs.case_id = cases.id) as run_count
            from cases where true
            """;

    private final TenantTransactions transactions;
    private final JdbcClient database;
    private final Dossiers dossiers;

    CaseListing(TenantTransactions transactions, JdbcClient database, Dossiers dossiers) {
        this.transactions = transactions;
        this.database = database;
        this.dossiers = dossiers;
    }

    /**
     * A case in the list.
     *
     * @param title its first words, or its number
     * @param erased whether its content was erased; then nothing else is known of what was submitted
     * @param pictures how many it has
     * @param runs how many it has, the original included
     */
    record Row(
            UUID id,
            String title,
            boolean erased,
            String pack,
            CaseStatus status,
            @Nullable Outcome outcome,
            @Nullable Integer severity,
            int pictures,
            int runs,
            Instant submittedAt,
            @Nullable Instant decidedAt) {

        /** Whether it is still under way. */
        public boolean isUnderWay() {
            return status != CaseStatus.DECIDED;
        }
    }

    private record Stored(@Nullable Case subject, Row row) {}

    /** Up to that many cases, newest first. */
    List<Row> find(String tenant, Criteria wanted, int count) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        String query = COLUMNS + restrictions(wanted, parameters) + " order by id desc limit " + count;
        List<Stored> found = transactions.in(tenant, () -> database.sql(query)
                .params(parameters)
                .query(CaseListing::stored)
                .list());
        return found.stream().map(this::titled).toList();
    }

    /** One case of the list. */
    Optional<Row> find(String tenant, UUID id) {
        List<Stored> found = transactions.in(tenant, () -> database.sql(COLUMNS + " and id = :id")
                .param("id", id)
                .query(CaseListing::stored)
                .list());
        return found.stream().findFirst().map(this::titled);
    }

    /** How many matching cases are newer than one, at most 99. */
    int newer(String tenant, Criteria wanted, UUID than) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        String query = "select count(*) from (select 1 from cases where id > :than " + restrictions(wanted, parameters)
                + " limit 99) as newer";
        parameters.put("than", than);
        return transactions.in(tenant, () -> database.sql(query)
                .params(parameters)
                .query(Integer.class)
                .single());
    }

    private static String restrictions(Criteria wanted, Map<String, Object> parameters) {
        List<String> all = new ArrayList<>();
        add("pack = :pack", "pack", wanted.pack(), all, parameters);
        add("outcome = :outcome", "outcome", wanted.outcome(), all, parameters);
        add("severity = :severity", "severity", wanted.severity(), all, parameters);
        add("status = :status", "status", wanted.status(), all, parameters);
        add("id >= :first", "first", wanted.first(), all, parameters);
        add("id <= :last", "last", wanted.last(), all, parameters);
        add("id < :before", "before", wanted.before(), all, parameters);
        String value = wanted.value() == null ? null : wanted.value().toLowerCase(Locale.ROOT);
        add("id in (select case_id from case_values where value = :value)", "value", value, all, parameters);
        return all.isEmpty() ? "" : " and " + String.join(" and ", all);
    }

    private static void add(
            String condition, String name, @Nullable Object value, List<String> all, Map<String, Object> parameters) {
        if (value != null) {
            all.add(condition);
            parameters.put(name, value instanceof Enum<?> named ? named.name() : value);
        }
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        boolean erased = row.getTimestamp("erased_at") != null;
        Case subject = erased
                ? null
                : ContractJson.read(row.getString("subject").getBytes(StandardCharsets.UTF_8), Case.class);
        String outcome = row.getString("outcome");
        Timestamp decided = row.getTimestamp("decided_at");
        return new Stored(
                subject,
                new Row(
                        row.getObject("id", UUID.class),
                        "",
                        erased,
                        row.getString("pack"),
                        CaseStatus.valueOf(row.getString("status")),
                        outcome == null ? null : Outcome.valueOf(outcome),
                        row.getObject("severity", Integer.class),
                        subject == null ? 0 : subject.attachments().size(),
                        row.getInt("run_count"),
                        row.getTimestamp("submitted_at").toInstant(),
                        decided == null ? null : decided.toInstant()));
    }

    private Row titled(Stored stored) {
        Row row = stored.row();
        String title = Optional.ofNullable(stored.subject())
                .flatMap(dossiers::firstWords)
                .map(CasePage::shortened)
                .orElseGet(() -> row.id().toString());
        return new Row(
                row.id(),
                title,
                row.erased(),
                row.pack(),
                row.status(),
                row.outcome(),
                row.severity(),
                row.pictures(),
                row.runs(),
                row.submittedAt(),
                row.decidedAt());
    }
}
