/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.log;

import io.mingjian.ledger.merkle.Hash;
import io.mingjian.ledger.merkle.MerkleTree;
import io.mingjian.ledger.merkle.Subtree;
import io.mingjian.ledger.merkle.SubtreeHashes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The log as a tree of any size that it has or had. */
@Component
public class LogTree {

    private final Tiles tiles;

    LogTree(Tiles tiles) {
        this.tiles = tiles;
    }

    /**
     * The tree over the first entries. Use it for one request: it keeps the tiles that it read.
     *
     * @param treeSize number of entries, at most that of the newest tree head
     */
    public MerkleTree of(long treeSize) {
        return new MerkleTree(treeSize, new TileHashes(tiles));
    }

    /**
     * The hashes of a tile in order.
     *
     * @param level tile level: its hashes are the roots over 256 to the power of this many entries each
     * @param index number of the tile in its level, from 0
     * @return 256 hashes, fewer where the log ends inside the tile, none beyond
     */
    public List<Hash> tile(int level, long index) {
        return tiles.hashes(level, index);
    }

    private static final class TileHashes implements SubtreeHashes {

        private final Tiles tiles;
        private final Map<Subtree, List<Hash>> read = new HashMap<>();

        private TileHashes(Tiles tiles) {
            this.tiles = tiles;
        }

        @Override
        public Hash of(Subtree subtree) {
            int tileLevel = subtree.level() / Tiles.HEIGHT;
            int height = subtree.level() % Tiles.HEIGHT;
            long first = subtree.index() << height;
            int offset = (int) (first % Tiles.WIDTH);
            List<Hash> hashes = read.computeIfAbsent(
                    new Subtree(tileLevel * Tiles.HEIGHT, first / Tiles.WIDTH),
                    tile -> tiles.hashes(tileLevel, tile.index()));
            return Tiles.root(hashes.subList(offset, offset + (1 << height)));
        }
    }
}
