/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.mapping;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a value of a foreign record goes: {@code text.NAME}, {@code attribute.NAME}, {@code attachment.NAME} (a URL, or
 * several), {@code pack}, {@code locale}, {@code asOf}, {@code subject}, {@code id} (the foreign system's own), {@code
 * version} or {@code ignore}.
 *
 * @param kind what the value is
 * @param name name within the case of texts, attributes and attachments; empty for the others
 */
public record CaseField(Kind kind, String name) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._ -]{1,128}");
    private static final String DEFAULT_ATTACHMENT = "image";

    /** What a value is. */
    public enum Kind {
        /** A text part. */
        TEXT("text"),
        /** An attribute. */
        ATTRIBUTE("attribute"),
        /** URLs of pictures, apart by spaces, line ends or bars. */
        ATTACHMENT("attachment"),
        /** The pack that judges. */
        PACK("pack"),
        /** A BCP 47 tag. */
        LOCALE("locale"),
        /** The moment at which law is to be valid. */
        AS_OF("asOf"),
        /** Whom the case is about, in the client's own terms; only its keyed digest is kept. */
        SUBJECT("subject"),
        /** The foreign system's own identifier. */
        EXTERNAL_ID("id"),
        /** The foreign system's own version. */
        VERSION("version"),
        /** Nothing. */
        IGNORE("ignore");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        private boolean isNamed() {
            return this == TEXT || this == ATTRIBUTE || this == ATTACHMENT;
        }
    }

    /** A field that takes nothing. */
    public static final CaseField IGNORED = new CaseField(Kind.IGNORE, "");

    /**
     * Reads a field such as {@code text.title}.
     *
     * @throws IllegalArgumentException saying what is wanted
     */
    public static CaseField parse(String text) {
        int dot = text.indexOf('.');
        String word = (dot < 0 ? text : text.substring(0, dot)).trim();
        String name = dot < 0 ? "" : text.substring(dot + 1).trim();
        Kind kind = Arrays.stream(Kind.values())
                .filter(each -> each.word.equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> wanted(text));
        if (kind == Kind.ATTACHMENT && dot < 0) {
            return new CaseField(kind, DEFAULT_ATTACHMENT);
        }
        if (kind.isNamed() ? !NAME.matcher(name).matches() : dot >= 0) {
            throw wanted(text);
        }
        return new CaseField(kind, name);
    }

    /** Whether a name may be given to a text, attribute or attachment. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches() && !name.isBlank();
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return kind.isNamed() ? kind.word + "." + name : kind.word;
    }

    private static IllegalArgumentException wanted(String got) {
        String words = Arrays.stream(Kind.values())
                .map(kind -> kind.isNamed() ? kind.word + ".NAME" : kind.word)
                .collect(Collectors.joining(", "));
        return new IllegalArgumentException("one of " + words + " is wanted, got: " + got);
    }
}
