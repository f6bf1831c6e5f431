/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.log;

import io.mingjian.audit.log.TreeHeads.GrowingTree;
import io.mingjian.ledger.merkle.CompactRange;
import io.mingjian.ledger.merkle.Hash;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The end of the log. The indexes MUST have no gap: whoever appends does everything in one transaction that owns the
 * end of the log, and keeps no state in memory.
 */
@Component
class LogEnd {

    private final TransactionOperations transaction;
    private final LogTables tables;
    private final Clock clock;

    LogEnd(TransactionOperations transaction, LogTables tables, Clock clock) {
        this.transaction = transaction;
        this.tables = tables;
        this.clock = clock;
    }

    /** Waits until nobody else appends, and runs the work in a transaction that owns the end; blocks until committed. */
    <T> T owning(Function<GrowingTree, T> work) {
        Supplier<T> owned = () -> work.apply(tables.heads().lock());
        T result = transaction.execute(status -> owned.get());
        if (result == null) {
            throw new IllegalStateException("work on the log has a result");
        }
        return result;
    }

    /** Appends at least one entry; call it inside {@link #owning} with the tree that it gave. */
    Appended append(List<Pending> fresh, GrowingTree tree) {
        Instant now = later(
                clock.instant().truncatedTo(ChronoUnit.MILLIS), tree.head().recordedAt());
        CompactRange range = tree.range();
        List<Entry> entries = entries(fresh, range.size(), now);
        List<Hash> leaves = entries.stream().map(Entry::leafHash).toList();
        leaves.forEach(range::append);
        tables.entries().insert(entries, now);
        tables.tiles().complete(tree.head().treeSize(), leaves);
        tables.heads().insert(range, now);
        return new Appended(entries, new TreeHead(range.size(), range.root(), now));
    }

    /** Canonical JSON and leaf hashes, a third of what an append costs here, are worked out by all cores. */
    private static List<Entry> entries(List<Pending> fresh, long first, Instant now) {
        return IntStream.range(0, fresh.size())
                .parallel()
                .mapToObj(i -> Entry.of(
                        first + i,
                        fresh.get(i).eventId(),
                        fresh.get(i).content().apply(now)))
                .toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * Something to append.
     *
     * @param eventId event that brought it
     * @param content what it says, given the moment of its recording
     */
    record Pending(UUID eventId, Function<Instant, EntryContent> content) {}

    /**
     * A batch that was appended.
     *
     * @param entries the entries in order
     * @param head the tree after them
     */
    record Appended(List<Entry> entries, TreeHead head) {}
}
