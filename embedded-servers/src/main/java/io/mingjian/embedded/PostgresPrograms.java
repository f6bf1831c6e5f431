/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.embedded;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs on the class path, unpacked once into a folder named after their digest. */
record PostgresPrograms(Path home) {

    private static final int DIGEST_CHARACTERS = 16;

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    static PostgresPrograms unpack(Path folder) {
        String resource = "/" + archive();
        try (InputStream stream = PostgresPrograms.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new EmbeddedServerException(
                        "no PostgreSQL programs for " + platform() + " on the class path: " + resource, null);
            }
            byte[] archive = stream.readAllBytes();
            Path home = folder.resolve(digest(archive));
            if (!Files.isDirectory(home)) {
                unpack(archive, home);
            }
            return new PostgresPrograms(home);
        } catch (IOException e) {
            throw new EmbeddedServerException("cannot unpack PostgreSQL into " + folder + ": " + e.getMessage(), e);
        }
    }

    private static void unpack(byte[] archive, Path home) throws IOException {
        Path part = home.resolveSibling("." + UUID.randomUUID());
        try {
            Files.createDirectories(part);
            extract(archive, part);
            Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // another process may have been faster
            if (!Files.isDirectory(home)) {
                throw e;
            }
        } finally {
            PrivateFiles.deleteRecursively(part);
        }
    }

    private static void extract(byte[] archive, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("an entry leaves the archive: " + entry.getName());
                }
                extract(tar, entry, path);
            }
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static String archive() {
        return switch (platform()) {
            case "linux-amd64", "linux-x86_64" -> "postgres-linux-x86_64.txz";
            case "linux-aarch64" -> "postgres-linux-arm_64.txz";
            case "darwin-x86_64", "darwin-amd64" -> "postgres-darwin-x86_64.txz";
            case "darwin-aarch64" -> "postgres-darwin-arm_64.txz";
            default ->
                throw new EmbeddedServerException(
                        "embedded PostgreSQL runs on Linux and macOS (x86-64, ARM64), not on " + platform()
                                + "; configure an external database instead",
                        null);
        };
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String name = system.startsWith("mac") ? "darwin" : system;
        return name + "-" + System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    }

    private static String digest(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest).substring(0, DIGEST_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
