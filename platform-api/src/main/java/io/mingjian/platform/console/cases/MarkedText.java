/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.cases;

import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.platform.console.cases.EvidenceSheet.Entry;
import io.mingjian.platform.console.cases.EvidenceSheet.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A text cut into pieces at the edges of what was found in it, so that overlapping places can all be marked.
 *
 * @param name the part as people call it
 * @param pieces in order, together the whole text
 */
record MarkedText(String name, List<Piece> pieces) {

    MarkedText {
        pieces = List.copyOf(pieces);
    }

    /**
     * Characters that the same items cover.
     *
     * @param numbers the items that cover them, empty for none
     * @param ending the items whose place ends with this piece, to be named after it
     * @param kind {@code found} or {@code denied}, or null for plain text
     */
    record Piece(
            String text,
            List<String> numbers,
            List<String> ending,
            @Nullable String kind) {

        Piece {
            numbers = List.copyOf(numbers);
            ending = List.copyOf(ending);
        }

        /** Numbers with spaces between them. */
        public String joined() {
            return String.join(" ", numbers);
        }

        /** How many items cover the piece, 3 for more. */
        public int depth() {
            return Math.min(3, numbers.size());
        }
    }

    private record Mark(int begin, int end, String number, Kind kind) {}

    /**
     * Cuts a text.
     *
     * @param part name of the text part in the case
     * @param name of the part as people call it
     */
    static MarkedText of(String part, String name, String text, EvidenceSheet sheet) {
        List<Mark> marks = marks(part, text.length(), sheet);
        TreeSet<Integer> edges = new TreeSet<>(List.of(0, text.length()));
        marks.forEach(mark -> edges.addAll(List.of(mark.begin(), mark.end())));
        List<Piece> pieces = new ArrayList<>();
        int begin = 0;
        for (int end : edges) {
            if (end > begin) {
                pieces.add(piece(text, begin, end, marks));
                begin = end;
            }
        }
        return new MarkedText(name, pieces);
    }

    private static Piece piece(String text, int begin, int end, List<Mark> marks) {
        List<Mark> covering = marks.stream()
                .filter(mark -> mark.begin() <= begin && mark.end() >= end)
                .toList();
        boolean found = covering.stream().anyMatch(mark -> mark.kind() != Kind.DENIED);
        return new Piece(
                text.substring(begin, end),
                covering.stream().map(Mark::number).distinct().toList(),
                covering.stream()
                        .filter(mark -> mark.end() == end)
                        .map(Mark::number)
                        .distinct()
                        .toList(),
                covering.isEmpty() ? null : found ? "found" : "denied");
    }

    private static List<Mark> marks(String part, int length, EvidenceSheet sheet) {
        List<Mark> marks = new ArrayList<>();
        for (Entry entry : sheet.entries()) {
            Kind kind = entry.kind();
            if (kind == Kind.ABSENT || kind == Kind.QUIET) {
                continue;
            }
            for (Evidence item : entry.items()) {
                add(item.locator(), part, length, entry, marks);
                if (item.counterpart() != null) {
                    add(item.counterpart().locator(), part, length, entry, marks);
                }
            }
        }
        return marks;
    }

    private static void add(Locator locator, String part, int length, Entry entry, List<Mark> marks) {
        if (locator instanceof Locator.TextRange range && range.part().equals(part) && range.begin() < length) {
            int end = Math.min(range.end(), length);
            if (end > range.begin()) {
                marks.add(new Mark(range.begin(), end, entry.number(), entry.kind()));
            }
        }
    }
}
