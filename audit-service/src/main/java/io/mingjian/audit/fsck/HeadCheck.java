/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.fsck;

import io.mingjian.ledger.merkle.CompactRange;
import io.mingjian.ledger.merkle.Hash;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the stored and the trusted tree heads with the recomputed tree as it grows. */
final class HeadCheck {

    private final Iterator<StoredHead> stored;
    private final List<TrustedHead> trusted;
    private final Findings findings;
    private @Nullable StoredHead next;
    private long read;
    private long lastSize;
    private long comparedSize;
    private long verifiedSize;
    private long wrongFrom = -1;

    HeadCheck(Iterator<StoredHead> stored, List<TrustedHead> trusted, Findings findings) {
        this.stored = stored;
        this.trusted = trusted;
        this.findings = findings;
        advance();
    }

    /** Compares the heads of exactly the range's size. */
    void compare(CompactRange range) {
        StoredHead head = next;
        if (head != null && head.treeSize() == range.size()) {
            compare(head, range);
            advance();
        }
        for (TrustedHead promise : trusted) {
            if (promise.treeSize() == range.size()
                    && !Hash.ofHex(promise.rootHash()).equals(range.root())) {
                broken(promise, "the entries have another root");
            }
        }
    }

    /** Ends the check of a log whose recomputed tree has a size and whose rows end before another. */
    void finish(long treeSize, long endOfRows) {
        closeWrong(comparedSize);
        while (next != null) {
            advance();
        }
        if (lastSize > endOfRows) {
            findings.add(Finding.Kind.MISSING_ENTRY, endOfRows, lastSize, "a tree head covers entries that are gone");
        } else if (lastSize < endOfRows) {
            findings.add(Finding.Kind.UNCOVERED_ENTRY, lastSize, endOfRows, "no tree head covers these entries");
        }
        for (TrustedHead promise : trusted) {
            if (promise.treeSize() > treeSize) {
                broken(promise, "the log without gap ends at " + treeSize);
            }
        }
    }

    long read() {
        return read;
    }

    long verifiedSize() {
        return verifiedSize;
    }

    private void compare(StoredHead head, CompactRange range) {
        comparedSize = head.treeSize();
        if (head.rootHash().equals(range.root()) && head.peaks().equals(range.peaks())) {
            closeWrong(head.treeSize());
            verifiedSize = head.treeSize();
        } else if (wrongFrom < 0) {
            wrongFrom = verifiedSize;
        }
    }

    private void closeWrong(long end) {
        if (wrongFrom >= 0) {
            findings.add(
                    Finding.Kind.WRONG_TREE_HEAD,
                    wrongFrom,
                    end,
                    "tree heads between these sizes are not the roots over the entries");
            wrongFrom = -1;
        }
    }

    private void broken(TrustedHead promise, String detail) {
        findings.add(Finding.Kind.BROKEN_PROMISE, 0, promise.treeSize(), detail);
    }

    private void advance() {
        next = stored.hasNext() ? stored.next() : null;
        if (next != null) {
            read++;
            lastSize = next.treeSize();
        }
    }
}
