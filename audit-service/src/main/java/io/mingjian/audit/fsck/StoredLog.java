/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.fsck;

import io.mingjian.ledger.merkle.Hash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables as they are; streams must be closed and need a transaction around them. */
@Repository
class StoredLog {

    private static final int ROWS_AT_ONCE = 500;

    private final JdbcClient jdbc;

    StoredLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Stream<StoredEntry> entries() {
        return jdbc.sql("""
                        SELECT index, kind, id, case_id, run, tenant, recorded_at, canonical, leaf_hash
                        FROM audit.entry ORDER BY index
                        """).withFetchSize(ROWS_AT_ONCE).query((row, number) -> entry(row)).stream();
    }

    Stream<StoredHead> heads() {
        return jdbc
                .sql("SELECT tree_size, root_hash, peaks FROM audit.tree_head ORDER BY tree_size")
                .withFetchSize(ROWS_AT_ONCE)
                .query((row, number) ->
                        new StoredHead(row.getLong(1), Hash.of(row.getBytes(2)), Hash.split(row.getBytes(3))))
                .stream();
    }

    /** The published checkpoints by tree size and key. */
    Stream<StoredNote> notes() {
        return jdbc
                .sql("SELECT tree_size, key_number, note FROM audit.checkpoint ORDER BY tree_size, key_number")
                .withFetchSize(ROWS_AT_ONCE)
                .query((row, number) -> new StoredNote(row.getLong(1), row.getInt(2), row.getString(3)))
                .stream();
    }

    /** Verifier keys by number. */
    Map<Integer, String> keys() {
        Map<Integer, String> keys = new TreeMap<>();
        jdbc.sql("SELECT number, key FROM audit.checkpoint_key").query(row -> {
            keys.put(row.getInt(1), row.getString(2));
        });
        return keys;
    }

    Optional<StoredTile> tile(int level, long index) {
        return jdbc.sql("SELECT root_hash, hashes FROM audit.tile WHERE level = ? AND index = ?")
                .param(level)
                .param(index)
                .query((row, number) -> new StoredTile(Hash.of(row.getBytes(1)), Hash.split(row.getBytes(2))))
                .optional();
    }

    /** Names of tiles that reach beyond a tree size. */
    List<String> tilesBeyond(long treeSize) {
        return jdbc.sql("""
                        SELECT level || '/' || index FROM audit.tile
                        WHERE (index + 1) * power(256::numeric, level + 1) > ? ORDER BY level, index LIMIT 100
                        """).param(treeSize).query(String.class).list();
    }

    private static StoredEntry entry(ResultSet row) throws SQLException {
        var columns = new StoredEntry.Columns(
                row.getString("kind"),
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getInt("run"),
                row.getString("tenant"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
        return StoredEntry.of(
                row.getLong("index"), columns, row.getBytes("canonical"), Hash.of(row.getBytes("leaf_hash")));
    }
}
