/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.proof;

import io.mingjian.audit.log.Entries;
import io.mingjian.audit.log.Entry;
import io.mingjian.audit.log.LogTree;
import io.mingjian.audit.log.TreeHead;
import io.mingjian.audit.log.TreeHeads;
import io.mingjian.ledger.merkle.Hash;
import io.mingjian.ledger.merkle.MerkleTree;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads the log and proves what it holds. Entries become visible with the tree head that covers them. */
@Service
class Ledger {

    static final int LARGEST_PAGE = 1000;

    private final Entries entries;
    private final TreeHeads heads;
    private final LogTree tree;

    Ledger(Entries entries, TreeHeads heads, LogTree tree) {
        this.entries = entries;
        this.heads = heads;
        this.tree = tree;
    }

    TreeHead head() {
        return heads.latest();
    }

    Entry entry(long index) {
        return entries.find(index).orElseThrow(() -> LedgerProblem.noEntry(index, head().treeSize()));
    }

    EntryPage page(long from, int limit) {
        long size = head().treeSize();
        if (from < 0 || from > size) {
            throw LedgerProblem.notBetween("from", 0, size, from);
        }
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw LedgerProblem.notBetween("limit", 1, LARGEST_PAGE, limit);
        }
        long end = Math.min(size, from + limit);
        return new EntryPage(
                size, entries.range(from, end).stream().map(EntryView::of).toList());
    }

    InclusionView inclusion(long index, @Nullable Long treeSize) {
        long size = existing("treeSize", treeSize);
        if (index < 0 || index >= size) {
            throw LedgerProblem.noEntry(index, size);
        }
        MerkleTree view = tree.of(size);
        return new InclusionView(
                index,
                size,
                entry(index).leafHash().hex(),
                view.root().hex(),
                hex(view.inclusion(index).path()));
    }

    ConsistencyView consistency(long from, @Nullable Long to) {
        long size = existing("to", to);
        if (from < 0 || from > size) {
            throw LedgerProblem.notBetween("from", 0, size, from);
        }
        MerkleTree view = tree.of(size);
        return new ConsistencyView(
                from,
                size,
                tree.of(from).root().hex(),
                view.root().hex(),
                hex(view.consistency(from).path()));
    }

    /** The size asked for, or that of the newest head where none was. */
    private long existing(String parameter, @Nullable Long size) {
        long newest = head().treeSize();
        if (size == null) {
            return newest;
        }
        if (size < 0 || size > newest) {
            throw LedgerProblem.noTree(parameter, size, newest);
        }
        return size;
    }

    private static List<String> hex(List<Hash> hashes) {
        return hashes.stream().map(Hash::hex).toList();
    }
}
