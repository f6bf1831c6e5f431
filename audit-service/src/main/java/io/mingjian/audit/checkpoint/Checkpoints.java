/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.checkpoint;

import io.mingjian.audit.log.TreeHead;
import io.mingjian.audit.log.TreeHeads;
import io.mingjian.contracts.proof.LedgerKey;
import io.mingjian.ledger.note.Checkpoint;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Signs the newest tree head. A checkpoint, once published, stays; its tree is one that the log had. */
@Service
public class Checkpoints {

    private final SigningKeys keys;
    private final StoredCheckpoints stored;
    private final TreeHeads heads;
    private final Clock clock;

    Checkpoints(SigningKeys keys, StoredCheckpoints stored, TreeHeads heads, Clock clock) {
        this.keys = keys;
        this.stored = stored;
        this.heads = heads;
        this.clock = clock;
    }

    /** The newest checkpoint over all that is recorded; signs one where the newest is older than the log. */
    public SignedCheckpoint current() {
        TreeHead head = heads.latest();
        SigningKeys.Active active = keys.active();
        Optional<SignedCheckpoint> latest = stored.latest();
        return latest.filter(checkpoint -> checkpoint.treeSize() >= head.treeSize())
                .filter(checkpoint -> checkpoint.keyNumber() >= active.number())
                .orElseGet(() -> sign(head, active));
    }

    /** Checkpoints of at least so many entries, smallest first. */
    List<SignedCheckpoint> from(long treeSize, int limit) {
        return stored.from(treeSize, limit);
    }

    /** Public keys that the log ever signed with, oldest first. */
    public List<LedgerKey> keys() {
        keys.active();
        return keys.published();
    }

    /** Goes over to a new key; gives all keys. */
    List<LedgerKey> rotate() {
        keys.rotate();
        return keys();
    }

    private SignedCheckpoint sign(TreeHead head, SigningKeys.Active active) {
        String origin = active.key().verifier().name();
        String note = new Checkpoint(origin, head.treeSize(), head.rootHash())
                .sign(active.key())
                .toString();
        SignedCheckpoint checkpoint = new SignedCheckpoint(
                head.treeSize(), active.number(), note, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        stored.add(checkpoint);
        return checkpoint;
    }
}
