/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackZipTest {

    private static final PackFiles PACK = SmallPack.create().files();

    @Test
    void whatWasWrittenIsReadWithTheSameDigest() {
        PackFiles read = PackZip.read(PackZip.write(PACK));
        assertThat(read.folder()).isEqualTo(SmallPack.NAME);
        assertThat(read.digest()).isEqualTo(PACK.digest());
    }

    @Test
    void theSameFilesGiveTheSameArchive() {
        assertThat(PackZip.write(PACK))
                .isEqualTo(PackZip.write(SmallPack.create().files()));
    }

    @Test
    void aPackInOneFolderIsReadWithoutIt() {
        Map<String, byte[]> entries = new TreeMap<>();
        PACK.files().forEach((name, bytes) -> entries.put(SmallPack.NAME + "/" + name, bytes));
        entries.put(SmallPack.NAME + "/.DS_Store", new byte[3]);
        entries.put("__MACOSX/" + SmallPack.NAME + "/pack.yaml", new byte[3]);
        assertThat(PackZip.read(zip(entries)).digest()).isEqualTo(PACK.digest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../pack.yaml",
                "lexicon/../../etc/passwd",
                "/etc/passwd",
                "C:/windows/x",
                "lexicon\\..\\..\\x",
                "lexicon//x",
                "..",
                "a\u0000b"
            })
    void anEntryOutsideThePackIsRefused(String name) {
        assertThatExceptionOfType(InvalidPackException.class)
                .isThrownBy(() -> PackZip.read(zip(Map.of(name, new byte[1]))))
                .withMessageContaining("lies outside the pack");
    }

    @Test
    void anArchiveThatUnpacksToTooMuchIsRefused() {
        byte[] bomb = zip(Map.of("a", new byte[PackZip.MOST_BYTES - 10], "b", new byte[11]));
        assertThat(bomb).hasSizeLessThan(100_000);
        assertThatExceptionOfType(InvalidPackException.class)
                .isThrownBy(() -> PackZip.read(bomb))
                .withMessageContaining("more than " + PackZip.MOST_BYTES + " bytes");
    }

    @Test
    void anArchiveWithTooManyEntriesIsRefused() {
        Map<String, byte[]> entries = new TreeMap<>();
        for (int i = 0; i <= PackZip.MOST_ENTRIES; i++) {
            entries.put("lexicon/" + i, new byte[0]);
        }
        assertThatExceptionOfType(InvalidPackException.class)
                .isThrownBy(() -> PackZip.read(zip(entries)))
                .withMessageContaining("more than " + PackZip.MOST_ENTRIES + " entries");
    }

    @Test
    void whatIsNoArchiveIsRefused() {
        assertThatExceptionOfType(InvalidPackException.class)
                .isThrownBy(() -> PackZip.read("name: small-talk".getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining("expected a zip archive with a pack, got 16 bytes");
    }

    @Test
    void aCutArchiveIsRefused() {
        byte[] whole = PackZip.write(PACK);
        assertThatExceptionOfType(InvalidPackException.class)
                .isThrownBy(() -> PackZip.read(java.util.Arrays.copyOf(whole, whole.length / 3)));
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
