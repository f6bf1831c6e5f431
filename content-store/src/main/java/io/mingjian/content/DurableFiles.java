/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Whole-file writes that are atomic and durable below one folder. */
final class DurableFiles {

    /** How old an unfinished file must be before it is taken for the remains of a crash. */
    static final Duration ABANDONED_AFTER = Duration.ofHours(1);

    // no tenant can have this name
    private static final String INCOMING = ".incoming";

    private final Path incoming;
    private final boolean posix;

    private DurableFiles(Path incoming, boolean posix) {
        this.incoming = incoming;
        this.posix = posix;
    }

    static DurableFiles open(Path root) throws IOException {
        Files.createDirectories(root);
        boolean posix = Files.getFileStore(root).supportsFileAttributeView("posix");
        DurableFiles files = new DurableFiles(root.resolve(INCOMING), posix);
        files.makeFolder(files.incoming);
        files.removeAbandoned();
        return files;
    }

    /** Files beside a folder's others, for a single file that lies outside a store. */
    static DurableFiles besides(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new DurableFiles(folder, Files.getFileStore(folder).supportsFileAttributeView("posix"));
    }

    /**
     * Makes the file appear with these bytes unless there is one already. Of several writers exactly one wins; the file
     * system must know hard links.
     */
    void writeNew(Path file, byte[] bytes) throws IOException {
        makeFolder(folderOf(file));
        if (!Files.exists(file)) {
            Path part = incoming.resolve(UUID.randomUUID() + ".part");
            try {
                writeForced(part, bytes);
                Files.createLink(file, part);
            } catch (FileAlreadyExistsException e) {
                // another writer was faster
            } finally {
                Files.deleteIfExists(part);
            }
        }
        forceFolderOf(file);
    }

    /** Writes zeros over a file, if it is there, so that the disk keeps less of it. */
    void overwrite(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(Math.toIntExact(channel.size())), 0);
            channel.force(true);
        } catch (NoSuchFileException e) {
            // destroyed already
        }
    }

    /** Deletes a folder with all that is in it; what another process puts there meanwhile stays with its folder. */
    void deleteTree(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    deleteTree(entry);
                } else {
                    Files.deleteIfExists(entry);
                }
            }
        } catch (NoSuchFileException e) {
            return;
        }
        try {
            Files.deleteIfExists(folder);
            forceFolderOf(folder);
        } catch (DirectoryNotEmptyException | NoSuchFileException e) {
            // its writer finds the mark of the erasure and removes its file itself, perhaps has done so
        }
    }

    /** Makes the file appear with these bytes, or not at all. */
    void write(Path file, byte[] bytes) throws IOException {
        makeFolder(folderOf(file));
        Path part = incoming.resolve(UUID.randomUUID() + ".part");
        try {
            writeForced(part, bytes);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        forceFolderOf(file);
    }

    /** Forces the entries of the folder that the file is in to the disk. */
    void forceFolderOf(Path file) throws IOException {
        force(folderOf(file));
    }

    private void force(Path folder) throws IOException {
        // Windows cannot open a folder; NTFS journals its entries
        if (posix) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private void writeForced(Path part, byte[] bytes) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(part, options, ownerOnly("rw-------"))) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        makeFolder(folderOf(folder));
        try {
            Files.createDirectory(folder, ownerOnly("rwx------"));
        } catch (FileAlreadyExistsException e) {
            // another writer was faster
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
        forceFolderOf(folder);
    }

    private static Instant lastModified(Path part) throws IOException {
        try {
            return Files.getLastModifiedTime(part).toInstant();
        } catch (NoSuchFileException e) {
            // its writer has finished meanwhile
            return Instant.MAX;
        }
    }

    private static Path folderOf(Path path) {
        return Objects.requireNonNull(path.getParent(), "everything here is below the root of the store");
    }

    private void removeAbandoned() throws IOException {
        Instant limit = Instant.now().minus(ABANDONED_AFTER);
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(incoming, "*.part")) {
            for (Path part : parts) {
                if (lastModified(part).isBefore(limit)) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    private FileAttribute<?>[] ownerOnly(String permissions) {
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
