/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Takes the pictures that examples name from the files of a pack. Not thread-safe. */
final class ExamplePictures {

    /** Most pictures that the examples of a pack name. */
    static final int MOST_PICTURES = 64;

    /** Most bytes of a picture. */
    static final int MOST_BYTES = 1 << 20;

    private static final String FOLDER = "examples/";
    private static final int SHOWN_BYTES = 8;
    /** How JPEG (ITU-T T.81, B.1.1.3: SOI, then a marker) and PNG (ISO/IEC 15948, 5.2) begin. */
    private static final List<byte[]> BEGINNINGS =
            List.of(HexFormat.of().parseHex("ffd8ff"), HexFormat.of().parseHex("89504e470d0a1a0a"));

    private final PackFiles files;
    private final Set<String> named = new HashSet<>();
    private int pictures;

    ExamplePictures(PackFiles files) {
        this.files = files;
    }

    /**
     * The picture of a name.
     *
     * @param yaml the list of examples, for messages
     * @param pointer where it names the picture
     * @throws InvalidPackException if there is none of that name, or it is not to be had as a picture
     */
    Example.Picture take(LocatedYaml yaml, String pointer, String name) {
        if (++pictures > MOST_PICTURES) {
            throw yaml.refuse(pointer, "got picture number " + pictures + ", wanted at most " + MOST_PICTURES);
        }
        if (name.contains("/") || name.contains("\\")) {
            throw yaml.refuse(pointer, "got: " + name + ", wanted the name of a file in " + FOLDER + ", no path");
        }
        byte[] bytes = files.files().get(FOLDER + name);
        if (bytes == null) {
            throw yaml.refuse(pointer, "got: " + name + ", wanted a file in " + FOLDER + ", which lacks it");
        }
        if (bytes.length > MOST_BYTES) {
            throw yaml.refuse(pointer, "got " + name + " of " + bytes.length + " bytes, wanted at most " + MOST_BYTES);
        }
        if (BEGINNINGS.stream().noneMatch(beginning -> begins(bytes, beginning))) {
            String got = HexFormat.of().formatHex(bytes, 0, Math.min(SHOWN_BYTES, bytes.length));
            throw yaml.refuse(pointer, "got " + name + " that begins with bytes " + got + ", wanted a JPEG or PNG");
        }
        named.add(FOLDER + name);
        return new Example.Picture(name, bytes);
    }

    /**
     * Refuses files that no example names: they would be silently without effect.
     *
     * @throws InvalidPackException at the first such file
     */
    void refuseStrayFiles() {
        for (String file : files.files().keySet()) {
            if (file.startsWith(FOLDER) && !file.equals(ExampleReader.FILE) && !named.contains(file)) {
                throw new InvalidPackException(
                        file, 0, "/", "got a file that no example names, wanted a picture of " + ExampleReader.FILE);
            }
        }
    }

    private static boolean begins(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }
}
