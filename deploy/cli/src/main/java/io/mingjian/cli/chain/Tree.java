/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A tree of two levels, drawn with box characters; lines that are too wide go on below, indented. */
final class Tree {

    private static final int LEAST_ROOM = 30;

    private static final Pattern NUMBER = Pattern.compile("\\d+\\. ");

    private record Line(int depth, String label, String text) {}

    private final List<Line> lines = new ArrayList<>();
    private final int columns;

    Tree(int columns) {
        this.columns = columns;
    }

    void root(String text) {
        lines.add(new Line(0, "", text));
    }

    void branch(String text) {
        lines.add(new Line(1, "", text));
    }

    /** A line under the last branch; an empty label continues the line before. */
    void leaf(String label, String text) {
        lines.add(new Line(2, label, text));
    }

    String text() {
        int labels = lines.stream()
                .mapToInt(line -> TextWidth.of(line.label()))
                .max()
                .orElse(0);
        StringBuilder drawn = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            draw(lines.get(i), hasBranchAfter(i), labels, drawn);
        }
        return drawn.toString();
    }

    private void draw(Line line, boolean more, int labels, StringBuilder drawn) {
        String rail = more ? "│  " : "   ";
        switch (line.depth()) {
            case 0 -> append(drawn, "", "│  ", line.text());
            case 1 -> append(drawn, more ? "├─ " : "└─ ", rail + "   ", line.text());
            default ->
                append(
                        drawn,
                        rail + TextWidth.pad(line.label(), labels) + "  ",
                        rail + " ".repeat(labels + 2 + hanging(line.text())),
                        line.text());
        }
    }

    /** Cells by which the rows after the first of a numbered item stand in. */
    private static int hanging(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.lookingAt() ? number.end() : 0;
    }

    private void append(StringBuilder drawn, String first, String next, String text) {
        String lead = first;
        int room = Math.max(LEAST_ROOM, columns - TextWidth.of(next));
        for (String row : Wrapping.rows(text, room)) {
            drawn.append((lead + row).stripTrailing()).append('\n');
            lead = next;
        }
    }

    private boolean hasBranchAfter(int index) {
        return lines.subList(index + 1, lines.size()).stream().anyMatch(line -> line.depth() == 1);
    }
}
