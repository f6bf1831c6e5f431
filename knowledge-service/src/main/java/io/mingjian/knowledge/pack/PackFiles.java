/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import io.mingjian.contracts.json.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a pack, held in memory so that what is validated is what is used and digested.
 *
 * @param folder name of the folder, which must be the pack's name
 * @param files bytes by path within the pack, with forward slashes
 */
public record PackFiles(String folder, SortedMap<String, byte[]> files) {

    public PackFiles {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Reads all files below a folder; hidden ones are left out. */
    public static PackFiles read(Path folder) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (!name.startsWith(".") && !name.contains("/.")) {
                    files.put(name, Files.readAllBytes(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PackFiles(String.valueOf(folder.getFileName()), files);
    }

    /**
     * A file as UTF-8 text, without a byte order mark.
     *
     * @throws InvalidPackException if the pack has no such file, or it is not UTF-8
     */
    public String text(String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new InvalidPackException(name, 0, "/", "pack " + folder + " lacks this file");
        }
        return Utf8.decode(name, bytes);
    }

    /** The files of a sub-folder with an ending, by path. */
    List<Map.Entry<String, String>> in(String subfolder, String ending) {
        return files.keySet().stream()
                .filter(name -> name.startsWith(subfolder + "/") && name.endsWith(ending))
                .map(name -> Map.entry(name, text(name)))
                .toList();
    }

    /** SHA-256 over the path, length and bytes of every file, sorted by path; lower-case hexadecimal. */
    public String digest() {
        MessageDigest digest = Sha256.digest();
        files.forEach((name, bytes) -> {
            digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }
}
