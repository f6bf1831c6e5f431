/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs as zip archives, bounded in every direction, so that an archive cannot exhaust the service. */
final class PackZip {

    /** Most entries of an archive. */
    static final int MOST_ENTRIES = 2_000;

    /** Most bytes of all files together after decompression. */
    static final int MOST_BYTES = 32 << 20;

    /** The files of a pack as people name them: relative, with forward slashes, no dot segments, no hidden parts. */
    private static final Pattern PATH = Pattern.compile("[^/\\\\:\\x00-\\x1f]+(/[^/\\\\:\\x00-\\x1f]+)*");

    private static final int BUFFER = 8_192;
    // a zip without times, so that the same files give the same bytes
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private PackZip() {}

    /** The files of a pack, in the order of their names. */
    static byte[] write(PackFiles pack) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : pack.files().entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * The pack in an archive: its files stand at the root, or in one folder. Hidden files are left out.
     *
     * @throws InvalidPackException if it is no zip, is over a limit, or an entry would lie outside the pack
     */
    static PackFiles read(byte[] archive) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        int budget = MOST_BYTES;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw refused(entry.getName(), "the archive has more than " + MOST_ENTRIES + " entries");
                }
                byte[] bytes = bounded(zip, entry, budget);
                budget -= bytes.length;
                keep(files, entry, bytes);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw refused("archive", "not a zip archive with UTF-8 names: " + e.getMessage());
        }
        if (files.isEmpty()) {
            throw refused(
                    "archive", "expected a zip archive with a pack, got " + archive.length + " bytes without one");
        }
        return pack(files);
    }

    private static void keep(SortedMap<String, byte[]> files, ZipEntry entry, byte[] bytes) {
        String name = entry.getName();
        String path = entry.isDirectory() ? name.substring(0, name.length() - 1) : name;
        if (!PATH.matcher(path).matches() || ("/" + path + "/").contains("/../")) {
            throw refused(name, "the entry lies outside the pack, or its name is not a relative path");
        }
        boolean hidden = ("/" + path).contains("/.") || path.startsWith("__MACOSX/");
        if (!entry.isDirectory() && !hidden && files.put(path, bytes) != null) {
            throw refused(name, "the archive has the entry twice");
        }
    }

    private static byte[] bounded(ZipInputStream zip, ZipEntry entry, int budget) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            if (out.size() + read > budget) {
                throw refused(entry.getName(), "the files have more than " + MOST_BYTES + " bytes");
            }
            out.write(buffer, 0, read);
        }
        return out.toByteArray();
    }

    private static PackFiles pack(SortedMap<String, byte[]> files) {
        String first = files.firstKey();
        String folder = first.substring(0, Math.max(0, first.indexOf('/')));
        boolean inFolder = !files.containsKey("pack.yaml")
                && !folder.isEmpty()
                && files.keySet().stream().allMatch(name -> name.startsWith(folder + "/"));
        if (!inFolder) {
            return new PackFiles(PackReader.nameOf(new PackFiles("archive", files)), files);
        }
        SortedMap<String, byte[]> relative = new TreeMap<>();
        files.forEach((name, bytes) -> relative.put(name.substring(folder.length() + 1), bytes));
        return new PackFiles(folder, relative);
    }

    private static InvalidPackException refused(String entry, String problem) {
        return new InvalidPackException(entry, 0, "/", problem);
    }
}
