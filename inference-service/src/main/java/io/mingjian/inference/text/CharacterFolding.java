/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Folds single characters: forms, case, accents, look-alikes; knows nothing of their neighbours but the marks that belong to them. */
final class CharacterFolding {

    private CharacterFolding() {}

    static List<Atom> fold(String text) {
        List<Atom> atoms = new ArrayList<>(text.length());
        int position = 0;
        while (position < text.length()) {
            int codePoint = text.codePointAt(position);
            int end = position + Character.charCount(codePoint);
            add(atoms, fold(codePoint), position, end);
            position = end;
        }
        return atoms;
    }

    private static void add(List<Atom> atoms, String folded, int begin, int end) {
        for (int at = 0; at < folded.length(); at += Character.charCount(folded.codePointAt(at))) {
            atoms.add(new Atom(Character.toString(folded.codePointAt(at)), begin, end));
        }
    }

    private static String fold(int codePoint) {
        if (codePoint >= 'a' && codePoint <= 'z' || codePoint >= '0' && codePoint <= '9') {
            return Character.toString(codePoint);
        }
        if (isCircledDigit(codePoint)) {
            return Integer.toString(Character.getNumericValue(codePoint));
        }
        if (codePoint >= 0x4e00 && codePoint <= 0x9fff) {
            return Character.toString(SimplifiedCharacters.of(codePoint));
        }
        if (codePoint == '➕') {
            return "+";
        }
        String reading = LookAlikes.of(codePoint);
        return reading == null ? compose(codePoint) : reading;
    }

    private static String compose(int codePoint) {
        String single = Character.toString(codePoint);
        boolean latin = Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN;
        String plain = Normalizer.normalize(single, latin ? Normalizer.Form.NFKD : Normalizer.Form.NFKC);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().forEach(part -> append(folded, part));
        return folded.toString();
    }

    private static void append(StringBuilder folded, int codePoint) {
        switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> {}
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> folded.append('\n');
            case Character.SPACE_SEPARATOR -> folded.append(' ');
            case Character.CONTROL -> folded.append(codePoint == '\n' || codePoint == '\r' ? '\n' : ' ');
            default -> {
                int lower = Character.toLowerCase(codePoint);
                String reading = LookAlikes.of(lower);
                if (reading == null) {
                    folded.appendCodePoint(SimplifiedCharacters.of(lower));
                } else {
                    folded.append(reading);
                }
            }
        }
    }

    private static boolean isCircledDigit(int codePoint) {
        return codePoint >= 0x2460 && codePoint <= 0x249b
                || codePoint >= 0x24ea && codePoint <= 0x24ff
                || codePoint >= 0x2776 && codePoint <= 0x2793;
    }
}
