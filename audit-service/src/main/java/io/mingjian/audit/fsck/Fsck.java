/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.fsck;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks the whole log on one snapshot while it goes on growing; memory is O(log size). */
@Service
public class Fsck {

    private final StoredLog stored;
    private final TableCheck tables;
    private final TransactionTemplate snapshot;

    Fsck(StoredLog stored, TableCheck tables, PlatformTransactionManager transactions) {
        this.stored = stored;
        this.tables = tables;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Recomputes everything; takes as long as reading and hashing every entry.
     *
     * @param trusted tree heads kept elsewhere; only they can tell a log whose tail was cut off cleanly, or that was
     *     rewritten as a whole
     */
    public FsckReport run(List<TrustedHead> trusted) {
        return snapshot.execute(status -> check(trusted));
    }

    private FsckReport check(List<TrustedHead> trusted) {
        Findings findings = new Findings();
        try (Stream<StoredEntry> entries = stored.entries();
                Stream<StoredHead> heads = stored.heads();
                Stream<StoredNote> notes = stored.notes()) {
            tables.check(findings);
            NoteCheck noteCheck = new NoteCheck(notes.iterator(), stored.keys(), findings);
            HeadCheck headCheck = new HeadCheck(heads.iterator(), trusted, findings);
            Walk walk = new Walk(headCheck, noteCheck, new TileCheck(stored, findings), findings);
            entries.forEachOrdered(walk::entry);
            stored.tilesBeyond(walk.end())
                    .forEach(tile -> findings.add(
                            Finding.Kind.UNEXPECTED_TILE, walk.end(), walk.end(), "tile " + tile + " has no entries"));
            return walk.finish();
        }
    }
}
