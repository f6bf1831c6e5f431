/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.log;

import io.mingjian.ledger.merkle.CompactRange;
import io.mingjian.ledger.merkle.Hash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tree heads, one per batch; the newest one holds all that the next batch needs to go on. */
@Repository
public class TreeHeads {

    private final JdbcClient jdbc;

    TreeHeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest head; {@link TreeHead#EMPTY} before the first entry. */
    public TreeHead latest() {
        return newest().map(GrowingTree::head).orElse(TreeHead.EMPTY);
    }

    /**
     * Waits until no other transaction, of this or another process, appends, and then owns the end of the log until
     * the transaction ends. The statements that follow see everything appended before.
     */
    GrowingTree lock() {
        jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('audit.entry', 0))")
                .query(Integer.class)
                .single();
        return newest().orElseGet(() -> new GrowingTree(TreeHead.EMPTY, CompactRange.empty()));
    }

    void insert(CompactRange range, Instant recordedAt) {
        jdbc.sql("""
                        INSERT INTO audit.tree_head (tree_size, root_hash, peaks, recorded_at)
                        VALUES (?, ?, ?, ?)
                        """)
                .param(range.size())
                .param(range.root().toBytes())
                .param(Hash.join(range.peaks()))
                .param(recordedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Optional<GrowingTree> newest() {
        return jdbc.sql("""
                        SELECT tree_size, root_hash, peaks, recorded_at
                        FROM audit.tree_head ORDER BY tree_size DESC LIMIT 1
                        """)
                .query((row, number) -> new GrowingTree(
                        head(row), CompactRange.of(row.getLong("tree_size"), Hash.split(row.getBytes("peaks")))))
                .optional();
    }

    static TreeHead head(ResultSet row) throws SQLException {
        Instant recordedAt = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
        return new TreeHead(row.getLong("tree_size"), Hash.of(row.getBytes("root_hash")), recordedAt);
    }

    /**
     * The end of the log.
     *
     * @param head newest head
     * @param range compact range of the same size, for the next entries
     */
    record GrowingTree(TreeHead head, CompactRange range) {}
}
