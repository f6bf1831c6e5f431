/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.fsck;

import io.mingjian.ledger.merkle.CompactRange;
import io.mingjian.ledger.merkle.Hash;
import io.mingjian.ledger.note.Checkpoint;
import io.mingjian.ledger.note.MalformedNoteException;
import io.mingjian.ledger.note.SignedNote;
import io.mingjian.ledger.note.VerifierKey;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares the published checkpoints with the recomputed tree as it grows, and their signatures with their keys. */
final class NoteCheck {

    private final Iterator<StoredNote> stored;
    private final Map<Integer, VerifierKey> keys = new TreeMap<>();
    private final Findings findings;
    private @Nullable StoredNote next;
    private long read;

    NoteCheck(Iterator<StoredNote> stored, Map<Integer, String> keys, Findings findings) {
        this.stored = stored;
        this.findings = findings;
        keys.forEach(this::readKey);
        advance();
    }

    /** Compares the checkpoints of exactly the range's size. */
    void compare(CompactRange range) {
        while (next != null && next.treeSize() == range.size()) {
            check(next, range.root());
            advance();
        }
    }

    /** Ends the check of a log whose recomputed tree has a size. */
    void finish(long treeSize) {
        while (next != null) {
            broken(next, "the log without gap ends at " + treeSize);
            advance();
        }
    }

    long read() {
        return read;
    }

    private void readKey(int number, String text) {
        try {
            keys.put(number, VerifierKey.parse(text));
        } catch (MalformedNoteException e) {
            findings.add(Finding.Kind.WRONG_CHECKPOINT, 0, 0, "key " + number + " is none: " + e.getMessage());
        }
    }

    private void check(StoredNote row, Hash root) {
        VerifierKey key = keys.get(row.keyNumber());
        try {
            SignedNote note = SignedNote.parse(row.note());
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            if (key == null
                    || note.signer(List.of(key)).isEmpty()
                    || !key.name().equals(checkpoint.origin())) {
                wrong(row, "key " + row.keyNumber() + " did not sign it");
            } else if (checkpoint.treeSize() != row.treeSize()) {
                wrong(row, "it is about " + checkpoint.treeSize() + " entries");
            } else if (!checkpoint.rootHash().equals(root)) {
                broken(row, "the entries have another root than was signed");
            }
        } catch (MalformedNoteException e) {
            wrong(row, "it is no signed checkpoint: " + e.getMessage());
        }
    }

    private void wrong(StoredNote row, String detail) {
        findings.add(Finding.Kind.WRONG_CHECKPOINT, 0, row.treeSize(), "checkpoint " + row.treeSize() + ": " + detail);
    }

    private void broken(StoredNote row, String detail) {
        findings.add(Finding.Kind.BROKEN_PROMISE, 0, row.treeSize(), "checkpoint " + row.treeSize() + ": " + detail);
    }

    private void advance() {
        next = stored.hasNext() ? stored.next() : null;
        if (next != null) {
            read++;
        }
    }
}
