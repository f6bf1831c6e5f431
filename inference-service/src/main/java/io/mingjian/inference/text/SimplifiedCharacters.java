/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** One-to-one table of traditional and simplified characters; see the head of the resource for its source. */
final class SimplifiedCharacters {

    private static final char FIRST = '\u4e00';
    private static final char[] TABLE = table();

    private SimplifiedCharacters() {}

    /** The simplified character, or the same one where there is none. */
    static int of(int codePoint) {
        int index = codePoint - FIRST;
        return index >= 0 && index < TABLE.length && TABLE[index] != 0 ? TABLE[index] : codePoint;
    }

    private static char[] table() {
        char[] table = new char['\ua000' - FIRST];
        for (String line : lines("traditional_simplified.tsv")) {
            table[line.charAt(0) - FIRST] = line.charAt(2);
        }
        return table;
    }

    /** The lines of a resource of this package without comments. */
    static List<String> lines(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SimplifiedCharacters.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
