/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.fsck;

import io.mingjian.ledger.note.Checkpoint;
import io.mingjian.ledger.note.MalformedNoteException;
import io.mingjian.ledger.note.SignedNote;

/** A checkpoint that somebody kept outside the database, read as a tree head; who kept it has checked its signature. */
final class TrustedCheckpoint {

    private TrustedCheckpoint() {}

    /** @throws IllegalArgumentException if the text is no signed checkpoint */
    static TrustedHead head(String note) {
        try {
            Checkpoint checkpoint = Checkpoint.parse(SignedNote.parse(note).text());
            return new TrustedHead(checkpoint.treeSize(), checkpoint.rootHash().hex());
        } catch (MalformedNoteException e) {
            throw new IllegalArgumentException("a trusted checkpoint is a signed note, but: " + e.getMessage(), e);
        }
    }
}
