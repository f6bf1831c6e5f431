/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.fact.persistence;

import io.mingjian.knowledge.fact.FactImport;
import io.mingjian.knowledge.fact.FactSet;
import io.mingjian.knowledge.fact.TenantFact;
import io.mingjian.knowledge.graph.StatedFact;
import io.mingjian.knowledge.tenancy.TenantTransactions;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Facts in PostgreSQL. Every method is one transaction that names its tenant to row-level security. Plain JDBC, because
 * an import is one batch of up to fifty thousand rows that no persistence context should hold. Thread-safe, blocking.
 */
@Repository
public class FactStore {

    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;
    private final TenantTransactions transactions;

    FactStore(JdbcTemplate jdbc, TenantTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Counts the changes of a tenant's facts; 0 where nothing was ever stated. */
    public long revision(String tenant) {
        return transactions.in(tenant, this::revision);
    }

    /** All facts of a tenant. */
    public FactSet all(String tenant) {
        return transactions.in(
                tenant,
                () -> new FactSet(
                        revision(),
                        jdbc.query("""
                                select id, source, stated_by, media_type, digest, imported_at
                                from knowledge.fact_import order by id""", (row, number) -> imported(row)),
                        jdbc.query("""
                                select id, import_id, subject, predicate, object, kind, valid_from, valid_to
                                from knowledge.tenant_fact order by id""", (row, number) -> fact(row))));
    }

    /** Keeps an import; the earlier one is given back where the same facts of the same source are there already. */
    public FactImport add(String tenant, FactImport imported, List<TenantFact> facts) {
        return transactions.in(tenant, () -> {
            int added = jdbc.update(
                    """
                    insert into knowledge.fact_import (id, tenant, source, stated_by, media_type, digest, imported_at)
                    values (?, ?, ?, ?, ?, ?, ?) on conflict (tenant, digest) do nothing""",
                    imported.id(),
                    tenant,
                    imported.source(),
                    imported.statedBy(),
                    imported.mediaType(),
                    imported.digest(),
                    Timestamp.from(imported.importedAt()));
            if (added == 0) {
                return earlier(imported.digest()).orElseThrow();
            }
            insert(tenant, facts);
            changed(tenant);
            return imported;
        });
    }

    /** Removes an import with its facts; false if there is none. */
    public boolean removeImport(String tenant, UUID id) {
        return remove(tenant, "delete from knowledge.fact_import where id = ?", id);
    }

    /** Removes a fact; false if there is none. */
    public boolean removeFact(String tenant, UUID id) {
        return remove(tenant, "delete from knowledge.tenant_fact where id = ?", id);
    }

    private boolean remove(String tenant, String sql, UUID id) {
        return transactions.in(tenant, () -> {
            boolean removed = jdbc.update(sql, id) > 0;
            if (removed) {
                changed(tenant);
            }
            return removed;
        });
    }

    private void insert(String tenant, List<TenantFact> facts) {
        jdbc.batchUpdate("""
                insert into knowledge.tenant_fact
                (id, tenant, import_id, subject, predicate, object, kind, valid_from, valid_to)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", facts, BATCH, (statement, fact) -> {
            StatedFact stated = fact.stated();
            statement.setObject(1, fact.id());
            statement.setString(2, tenant);
            statement.setObject(3, fact.importId());
            statement.setString(4, stated.subject());
            statement.setString(5, stated.predicate());
            statement.setString(6, stated.object());
            statement.setString(7, stated.kind());
            statement.setObject(8, stated.validFrom());
            statement.setObject(9, stated.validTo());
        });
    }

    private void changed(String tenant) {
        jdbc.update("""
                insert into knowledge.fact_revision (tenant, revision) values (?, 1)
                on conflict (tenant) do update set revision = fact_revision.revision + 1""", tenant);
    }

    private long revision() {
        return jdbc.query("select revision from knowledge.fact_revision", (row, number) -> row.getLong(1)).stream()
                .findFirst()
                .orElse(0L);
    }

    private Optional<FactImport> earlier(String digest) {
        return jdbc.query("""
                        select id, source, stated_by, media_type, digest, imported_at
                        from knowledge.fact_import where digest = ?""", (row, number) -> imported(row), digest).stream().findFirst();
    }

    private static FactImport imported(ResultSet row) throws SQLException {
        return new FactImport(
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getString("stated_by"),
                row.getString("media_type"),
                row.getString("digest"),
                row.getTimestamp("imported_at").toInstant());
    }

    private static TenantFact fact(ResultSet row) throws SQLException {
        StatedFact stated = new StatedFact(
                row.getString("subject"),
                row.getString("predicate"),
                row.getString("object"),
                row.getString("kind"),
                day(row.getDate("valid_from")),
                day(row.getDate("valid_to")));
        return new TenantFact(row.getObject("id", UUID.class), row.getObject("import_id", UUID.class), stated);
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
