/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where a command writes.
 *
 * @param out results
 * @param err progress and errors
 * @param interactive whether a person watches, so that colour and rewritten lines make sense
 * @param columns width in cells, at least 60
 * @param locale language of what is printed, Chinese or English
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive, int columns, Locale locale) {

    private static final int NARROWEST = 60;
    private static final int DEFAULT_COLUMNS = 110;

    public Terminal {
        columns = Math.max(columns, NARROWEST);
    }

    /**
     * The process's own terminal, always in UTF-8. The launcher says through the system properties
     * {@code mingjian.interactive}, {@code mingjian.columns} and {@code mingjian.language} what only a shell can see.
     */
    public static Terminal ofProcess() {
        return new Terminal(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                Boolean.getBoolean("mingjian.interactive"),
                Integer.getInteger("mingjian.columns", DEFAULT_COLUMNS),
                language(System.getProperty("mingjian.language", "")));
    }

    /** The same terminal in another language. */
    public Terminal in(Locale language) {
        return new Terminal(out, err, interactive, columns, language);
    }

    /** Chinese for {@code zh} and its variants, English otherwise. */
    public static Locale language(String tag) {
        return tag.toLowerCase(Locale.ROOT).startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH;
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
