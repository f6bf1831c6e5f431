/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks text into rows of a width: after spaces, beside ideographs, never inside a word that fits a row. */
public final class Wrapping {

    /** An escape sequence, a run of spaces, a run of narrow characters, or one other character. */
    private static final Pattern PIECE = Pattern.compile("\u001B\\[[0-9;]*m| +|[\\x21-\\x7E]+|.", Pattern.DOTALL);

    /** Marks that must not begin a row. */
    private static final Pattern CLOSING = Pattern.compile("[，。、；：！？）】》」』”’…%]|[\"'),.;:!?\\]]+");

    private static final String COLOUR = "\u001B\\[[0-9;]*m";

    /** Marks that must not end a row, with the colours beside them. */
    private static final Pattern OPENING =
            Pattern.compile("(" + COLOUR + ")?([（【《「『“‘](" + COLOUR + ")*|[✓✗](" + COLOUR + ")? )$");

    private Wrapping() {}

    /** The rows, at least one. */
    public static List<String> rows(String text, int cells) {
        List<String> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        int width = 0;
        Matcher pieces = PIECE.matcher(text);
        while (pieces.find()) {
            String piece = pieces.group();
            int wide = piece.startsWith("\u001B") ? 0 : TextWidth.of(piece);
            if (width > 0 && width + wide > cells && !closes(piece, row)) {
                String kept = takeOpening(row);
                rows.add(row.toString());
                row.setLength(0);
                row.append(kept);
                width = TextWidth.of(kept.replaceAll(COLOUR, ""));
                if (piece.isBlank()) {
                    continue;
                }
            }
            row.append(piece);
            width += wide;
        }
        rows.add(row.toString());
        return rows;
    }

    private static boolean closes(String piece, CharSequence row) {
        return CLOSING.matcher(piece).matches() && row.charAt(row.length() - 1) != ' ';
    }

    /** Cuts an opening mark off the end of a row that holds more. */
    private static String takeOpening(StringBuilder row) {
        Matcher opening = OPENING.matcher(row);
        if (!opening.find() || opening.start() == 0) {
            return "";
        }
        String cut = opening.group();
        row.setLength(opening.start());
        return cut;
    }
}
