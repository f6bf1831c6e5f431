/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.fsck;

import io.mingjian.ledger.merkle.CompactRange;

/** One walk over all rows in order. */
final class Walk {

    private final CompactRange range = CompactRange.empty();
    private final HeadCheck heads;
    private final NoteCheck notes;
    private final TileCheck tiles;
    private final Findings findings;
    private long rows;
    private long next;

    Walk(HeadCheck heads, NoteCheck notes, TileCheck tiles, Findings findings) {
        this.heads = heads;
        this.notes = notes;
        this.tiles = tiles;
        this.findings = findings;
        compare();
    }

    void entry(StoredEntry entry) {
        rows++;
        if (entry.index() > next) {
            findings.add(Finding.Kind.MISSING_ENTRY, next, entry.index(), "the next row is " + entry.index());
        }
        next = entry.index() + 1;
        checkRow(entry);
        // beyond a gap the tree cannot be known
        if (range.size() == entry.index()) {
            range.append(entry.entryHash());
            tiles.append(entry.index(), entry.entryHash());
            compare();
        }
    }

    private void compare() {
        heads.compare(range);
        notes.compare(range);
    }

    /** Index after the last row. */
    long end() {
        return next;
    }

    FsckReport finish() {
        heads.finish(range.size(), next);
        notes.finish(range.size());
        return new FsckReport(
                findings.isEmpty(),
                rows,
                range.root().hex(),
                heads.verifiedSize(),
                heads.read(),
                notes.read(),
                findings.listed(),
                findings.omitted());
    }

    private void checkRow(StoredEntry entry) {
        if (!entry.entryHash().equals(entry.leafHash())) {
            changed(entry, "the bytes have another hash than the one stored with them");
        }
        if (entry.content().isEmpty()) {
            changed(entry, "the bytes are no " + entry.columns().kind());
        } else if (!entry.content().get().equals(entry.columns())) {
            changed(entry, "the columns say something else than the bytes");
        }
    }

    private void changed(StoredEntry entry, String detail) {
        findings.add(Finding.Kind.CHANGED_ENTRY, entry.index(), entry.index() + 1, detail);
    }
}
