/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.checkpoint;

import io.mingjian.ledger.note.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The folder with the secrets, readable by its owner only; the last one by name is the one that signs. */
final class KeyFiles {

    private static final String SECRET = ".pem";
    private static final String PUBLIC = "verifier-keys.txt";

    private final Path directory;

    KeyFiles(Path directory) {
        this.directory = directory;
    }

    /** The file that signs; makes a first one where there is none. */
    Path active() {
        List<Path> files = secrets();
        return files.isEmpty() ? create(1) : files.get(files.size() - 1);
    }

    /** Makes a secret that comes after all others. */
    Path next() {
        return create(secrets().size() + 1);
    }

    String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the key " + file.getFileName() + " cannot be read", e);
        }
    }

    /** Lays the public keys beside the secrets, one a line, for whoever verifies on this machine. */
    void publish(List<String> verifierKeys) {
        try {
            Path fresh = Files.createTempFile(directory, "verifier-keys", ".tmp");
            Files.writeString(fresh, String.join("\n", verifierKeys) + "\n");
            Files.move(fresh, directory.resolve(PUBLIC), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the public keys cannot be written to " + directory, e);
        }
    }

    boolean isWritable() {
        return Files.isWritable(directory);
    }

    private List<Path> secrets() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SECRET))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of keys cannot be read: " + directory, e);
        }
    }

    private Path create(int number) {
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path file = directory.resolve(String.format(Locale.ROOT, "key-%04d%s", number, SECRET));
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, SigningKey.generatePem().getBytes(StandardCharsets.US_ASCII), StandardOpenOption.WRITE);
            return file;
        } catch (FileAlreadyExistsException e) {
            throw new IllegalStateException("another process makes a key at the same time; try again", e);
        } catch (IOException e) {
            throw new UncheckedIOException("a key cannot be made in " + directory, e);
        }
    }
}
