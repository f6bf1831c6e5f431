/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.precedent;

import io.mingjian.contracts.knowledge.Clause;
import io.mingjian.knowledge.pack.Packs;
import io.mingjian.knowledge.precedent.persistence.Citations;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Which clauses differ between two versions of a pack, and how many past decisions each of them touches. */
@Component
public final class ClauseChanges {

    private final Packs packs;
    private final Citations citations;

    ClauseChanges(Packs packs, Citations citations) {
        this.packs = packs;
        this.citations = citations;
    }

    /** What happened to a clause. */
    public enum Change {
        /** Only the later version has it. */
        ADDED,
        /** Only the earlier version has it. */
        REMOVED,
        /** Both have it, with other content. */
        CHANGED
    }

    /**
     * A clause that differs.
     *
     * @param change what happened to it
     * @param decisions decisions of the tenant that cite it, whichever pack version judged
     */
    public record Touched(Change change, long decisions) {}

    /** The clauses that differ, by identifier; empty optional where one of the versions was never installed here. */
    public Optional<SortedMap<String, Touched>> between(String pack, String from, String to, String tenant) {
        return packs.find(pack + "@" + from).flatMap(earlier -> packs.find(pack + "@" + to)
                .map(later -> touched(earlier.graph().clauses(), later.graph().clauses(), tenant)));
    }

    private SortedMap<String, Touched> touched(Map<String, Clause> before, Map<String, Clause> after, String tenant) {
        SortedSet<String> differing = new TreeSet<>(before.keySet());
        differing.addAll(after.keySet());
        differing.removeIf(clause -> Objects.equals(before.get(clause), after.get(clause)));
        Map<String, Long> counts = citations.count(tenant, differing);
        SortedMap<String, Touched> touched = new TreeMap<>();
        for (String clause : differing) {
            Change change = !before.containsKey(clause)
                    ? Change.ADDED
                    : after.containsKey(clause) ? Change.CHANGED : Change.REMOVED;
            touched.put(clause, new Touched(change, counts.getOrDefault(clause, 0L)));
        }
        return touched;
    }
}
