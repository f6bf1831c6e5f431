/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.log;

import io.mingjian.ledger.merkle.CompactRange;
import io.mingjian.ledger.merkle.Hash;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Tiles: {@link #WIDTH} neighbouring hashes of one tree level each. Tile {@code (level, index)} holds the hashes of the
 * subtrees of tree level {@code 8 * level} with the numbers {@code [256 * index, 256 * (index + 1))}, and its root is one
 * hash of the tile above it. Only whole tiles are written, so that they too are append-only.
 */
@Repository
class Tiles {

    /** Tree levels that one tile spans. */
    static final int HEIGHT = 8;

    /** Hashes of a tile. */
    static final int WIDTH = 1 << HEIGHT;

    private final JdbcClient jdbc;
    private final Entries entries;

    Tiles(JdbcClient jdbc, Entries entries) {
        this.jdbc = jdbc;
        this.entries = entries;
    }

    /** Writes the tiles that became whole when the log of this size grew by these leaves, lowest level first. */
    void complete(long sizeBefore, List<Hash> fresh) {
        long begin = sizeBefore >> HEIGHT;
        long end = sizeBefore + fresh.size() >> HEIGHT;
        if (begin < end) {
            List<Hash> leaves = new ArrayList<>(entries.leafHashes(begin << HEIGHT, sizeBefore));
            leaves.addAll(fresh);
            for (long index = begin; index < end; index++) {
                int from = (int) (index - begin << HEIGHT);
                insert(0, index, leaves.subList(from, from + WIDTH));
            }
            completeAbove(begin >> HEIGHT, end >> HEIGHT);
        }
    }

    private void completeAbove(long first, long last) {
        long begin = first;
        long end = last;
        for (int level = 1; begin < end; level++) {
            for (long index = begin; index < end; index++) {
                insert(level, index, open(level, index));
            }
            begin >>= HEIGHT;
            end >>= HEIGHT;
        }
    }

    /** The hashes of a tile in order; fewer than {@link #WIDTH} where the log ends inside it. */
    List<Hash> hashes(int level, long index) {
        return jdbc.sql("SELECT hashes FROM audit.tile WHERE level = ? AND index = ?")
                .param(level)
                .param(index)
                .query((row, number) -> Hash.split(row.getBytes(1)))
                .optional()
                .orElseGet(() -> open(level, index));
    }

    /** The hashes of a tile that is not written yet. */
    private List<Hash> open(int level, long index) {
        long begin = index * WIDTH;
        return level == 0 ? entries.leafHashes(begin, begin + WIDTH) : roots(level - 1, begin);
    }

    private List<Hash> roots(int level, long begin) {
        return jdbc.sql("""
                        SELECT root_hash FROM audit.tile
                        WHERE level = ? AND index >= ? AND index < ? ORDER BY index
                        """)
                .param(level)
                .param(begin)
                .param(begin + WIDTH)
                .query((row, number) -> Hash.of(row.getBytes(1)))
                .list();
    }

    private void insert(int level, long index, List<Hash> hashes) {
        jdbc.sql("INSERT INTO audit.tile (level, index, root_hash, hashes) VALUES (?, ?, ?, ?)")
                .param(level)
                .param(index)
                .param(root(hashes).toBytes())
                .param(Hash.join(hashes))
                .update();
    }

    /** The root over neighbouring hashes. */
    static Hash root(List<Hash> hashes) {
        CompactRange range = CompactRange.empty();
        hashes.forEach(range::append);
        return range.root();
    }
}
