/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Brings text into the form in which it is compared: compatibility forms folded (width, ligatures, circled and keycap
 * digits), letters in lower case without accents, traditional characters simplified, invisible characters dropped, and
 * symbols or spaces that were put between Chinese characters or single letters taken out again.
 *
 * <p>Stable: normalising a normal form changes nothing. Stateless and thread-safe.
 */
public final class TextNormalizer {

    /** A gap between Chinese characters that is longer than this is layout, not evasion. */
    private static final int LONGEST_GAP = 3;

    private TextNormalizer() {}

    /** The full normal form. */
    public static NormalizedText normalize(String text) {
        return assemble(text, squeeze(CharacterFolding.fold(text)));
    }

    /** The normal form with inserted symbols and spaces still in place. */
    static NormalizedText fold(String text) {
        return assemble(text, CharacterFolding.fold(text));
    }

    private static List<Atom> squeeze(List<Atom> atoms) {
        List<Atom> kept = new ArrayList<>(atoms.size());
        int position = 0;
        while (position < atoms.size()) {
            int end = gapEnd(atoms, position);
            if (end > position && isInserted(atoms, position, end)) {
                position = end;
            } else {
                int stop = Math.max(end, position + 1);
                kept.addAll(atoms.subList(position, stop));
                position = stop;
            }
        }
        return kept;
    }

    private static int gapEnd(List<Atom> atoms, int begin) {
        int end = begin;
        while (end < atoms.size() && atoms.get(end).isGap()) {
            end++;
        }
        return end;
    }

    private static boolean isInserted(List<Atom> atoms, int begin, int end) {
        if (begin == 0 || end == atoms.size()) {
            return false;
        }
        Atom left = atoms.get(begin - 1);
        Atom right = atoms.get(end);
        if (left.isIdeograph() && right.isIdeograph()) {
            return end - begin <= LONGEST_GAP;
        }
        return end - begin == 1
                && atoms.get(begin).isSeparator()
                && isSingleLetter(atoms, begin - 1)
                && isSingleLetter(atoms, end);
    }

    private static boolean isSingleLetter(List<Atom> atoms, int index) {
        return atoms.get(index).isLatinLetter()
                && (index == 0 || !atoms.get(index - 1).isLatinOrDigit())
                && (index + 1 == atoms.size() || !atoms.get(index + 1).isLatinOrDigit());
    }

    private static NormalizedText assemble(String original, List<Atom> atoms) {
        StringBuilder value = new StringBuilder(original.length());
        for (Atom atom : atoms) {
            value.append(atom.text());
        }
        int[] begins = new int[value.length()];
        int[] ends = new int[value.length()];
        int position = 0;
        for (Atom atom : atoms) {
            for (int i = 0; i < atom.text().length(); i++) {
                begins[position] = atom.begin();
                ends[position++] = atom.end();
            }
        }
        return new NormalizedText(original, value.toString(), begins, ends);
    }
}
