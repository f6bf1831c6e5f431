/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The bundled packs, and broken copies of them. */
public final class TestPacks {

    public static final String COMPLIANCE = "ecommerce-compliance";
    public static final String TRIAGE = "ticket-triage";

    private TestPacks() {}

    /** The files of a bundled pack. */
    public static PackFiles files(String name) {
        return PackSources.find(null).stream()
                .filter(files -> files.folder().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A bundled pack. */
    public static Pack read(String name) {
        return PackReader.read(files(name));
    }

    /** Both bundled packs. */
    public static Packs all() {
        return new Packs(List.of(read(COMPLIANCE), read(TRIAGE)));
    }

    /** Makes another version of a bundled pack live. */
    public static void goLive(Packs packs, String name, String version) {
        String now = packs.find(name).orElseThrow().policy().version();
        packs.replace(PackReader.read(edited(name, "pack.yaml", "version: " + now, "version: " + version)));
    }

    /** A copy in which one file has a text replaced, which must occur. */
    static PackFiles edited(String name, String file, String from, String to) {
        PackFiles original = files(name);
        String text = original.text(file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " does not contain: " + from);
        }
        SortedMap<String, byte[]> files = new TreeMap<>(original.files());
        files.put(
                file,
                text.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to))
                        .getBytes(StandardCharsets.UTF_8));
        return new PackFiles(name, files);
    }
}
