/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ledger.note;

import io.mingjian.ledger.merkle.Hash;
import java.util.Base64;

/**
 * What a log promises with its signature (C2SP tlog-checkpoint): its name, the number of its entries and the root over
 * them, one a line. Lines that other implementations may add after these are accepted and not kept.
 *
 * @param origin name of the log, the same for all its checkpoints
 * @param treeSize number of entries, zero or more
 * @param rootHash root over them
 */
public record Checkpoint(String origin, long treeSize, Hash rootHash) {

    private static final int LINES = 3;

    public Checkpoint {
        VerifierKey.requireName(origin);
        if (treeSize < 0) {
            throw new MalformedNoteException("a tree has zero or more entries, got: " + treeSize);
        }
    }

    /**
     * Reads the text of a checkpoint.
     *
     * @throws MalformedNoteException if the text is no checkpoint
     */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length <= LINES) {
            throw new MalformedNoteException(
                    "a checkpoint has the lines origin, size and root, got: " + (lines.length - 1) + " line(s)");
        }
        if (!lines[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new MalformedNoteException(
                    "the size of a tree is a decimal number without leading zero, got: " + lines[1]);
        }
        byte[] root = VerifierKey.base64(lines[2]);
        if (root.length != Hash.LENGTH) {
            throw new MalformedNoteException("a root has " + Hash.LENGTH + " bytes, got: " + root.length);
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.of(root));
    }

    /** The text to sign. */
    public String text() {
        return origin + "\n" + treeSize + "\n" + Base64.getEncoder().encodeToString(rootHash.toBytes()) + "\n";
    }

    /** The checkpoint under the signature of its log. */
    public SignedNote sign(SigningKey key) {
        return SignedNote.sign(text(), key);
    }
}
