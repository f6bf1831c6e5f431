/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.fsck;

import io.mingjian.ledger.merkle.Hash;
import java.util.ArrayList;
import java.util.List;

/** Rebuilds the tiles from leaf hashes and compares each with the stored one. */
final class TileCheck {

    private static final int WIDTH = 256;

    private final StoredLog stored;
    private final Findings findings;
    private final List<List<Hash>> open = new ArrayList<>();

    TileCheck(StoredLog stored, Findings findings) {
        this.stored = stored;
        this.findings = findings;
    }

    /** Takes the leaf hash of the next entry. */
    void append(long index, Hash leaf) {
        Hash hash = leaf;
        long position = index;
        for (int level = 0; ; level++) {
            if (level == open.size()) {
                open.add(new ArrayList<>(WIDTH));
            }
            List<Hash> hashes = open.get(level);
            hashes.add(hash);
            if (hashes.size() < WIDTH) {
                return;
            }
            hash = root(hashes);
            position /= WIDTH;
            compare(level, position, hash);
            hashes.clear();
        }
    }

    private void compare(int level, long tile, Hash root) {
        long span = 1L << (8 * level);
        long begin = tile * WIDTH * span;
        List<Hash> hashes = open.get(level);
        stored.tile(level, tile)
                .ifPresentOrElse(
                        found -> {
                            for (int i = 0; i < WIDTH; i++) {
                                if (!found.hashes().get(i).equals(hashes.get(i))) {
                                    wrong(level, tile, begin + i * span, begin + (i + 1) * span);
                                }
                            }
                            if (!found.rootHash().equals(root)) {
                                wrong(level, tile, begin, begin + WIDTH * span);
                            }
                        },
                        () -> findings.add(
                                Finding.Kind.MISSING_TILE, begin, begin + WIDTH * span, "tile " + level + "/" + tile));
    }

    private void wrong(int level, long tile, long begin, long end) {
        findings.add(
                Finding.Kind.WRONG_TILE,
                begin,
                end,
                "tile " + level + "/" + tile + " holds another hash for these entries than they have");
    }

    /** The recursive definition, on a power of two of hashes. */
    private static Hash root(List<Hash> hashes) {
        int size = hashes.size();
        return size == 1
                ? hashes.get(0)
                : Hash.node(root(hashes.subList(0, size / 2)), root(hashes.subList(size / 2, size)));
    }
}
