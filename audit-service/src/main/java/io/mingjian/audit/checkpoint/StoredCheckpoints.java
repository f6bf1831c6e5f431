/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.checkpoint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The published checkpoints; never changed, never removed. Their order is that of tree size and key. */
@Repository
class StoredCheckpoints {

    private static final String SELECT = "SELECT tree_size, key_number, note, signed_at FROM audit.checkpoint ";

    private final JdbcClient jdbc;

    StoredCheckpoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SignedCheckpoint> latest() {
        return jdbc.sql(SELECT + "ORDER BY tree_size DESC, key_number DESC LIMIT 1")
                .query((row, number) -> checkpoint(row))
                .optional();
    }

    /** Checkpoints of at least so many entries, smallest first. */
    List<SignedCheckpoint> from(long treeSize, int limit) {
        return jdbc.sql(SELECT + "WHERE tree_size >= ? ORDER BY tree_size, key_number LIMIT ?")
                .param(treeSize)
                .param(limit)
                .query((row, number) -> checkpoint(row))
                .list();
    }

    /** Adds a checkpoint, unless another instance was faster. */
    void add(SignedCheckpoint checkpoint) {
        jdbc.sql("""
                        INSERT INTO audit.checkpoint (tree_size, key_number, note, signed_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT DO NOTHING
                        """)
                .param(checkpoint.treeSize())
                .param(checkpoint.keyNumber())
                .param(checkpoint.note())
                .param(checkpoint.signedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Checkpoints after the newest one that a target has a copy of, smallest first. */
    List<SignedCheckpoint> notCopied(String target, int limit) {
        return jdbc.sql(SELECT + """
                        WHERE (tree_size, key_number) > (SELECT coalesce(max(tree_size), -1), coalesce(max(key_number), 0)
                            FROM (SELECT tree_size, key_number FROM audit.checkpoint_copy WHERE target = ?
                                ORDER BY tree_size DESC, key_number DESC LIMIT 1) AS newest)
                        ORDER BY tree_size, key_number LIMIT ?
                        """)
                .param(target)
                .param(limit)
                .query((row, number) -> checkpoint(row))
                .list();
    }

    /** Entries of the newest copy of a target; 0 where it has none. */
    long copiedSize(String target) {
        return jdbc.sql("SELECT coalesce(max(tree_size), 0) FROM audit.checkpoint_copy WHERE target = ?")
                .param(target)
                .query(Long.class)
                .single();
    }

    void copied(String target, SignedCheckpoint checkpoint, Instant now) {
        jdbc.sql("""
                        INSERT INTO audit.checkpoint_copy (target, tree_size, key_number, copied_at)
                        VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """)
                .param(target)
                .param(checkpoint.treeSize())
                .param(checkpoint.keyNumber())
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static SignedCheckpoint checkpoint(ResultSet row) throws SQLException {
        return new SignedCheckpoint(
                row.getLong(1),
                row.getInt(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant());
    }
}
