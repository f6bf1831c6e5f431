/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.content;

import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.json.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A content store in a folder: {@code <root>/<tenant>/<first two digits>/<other 62 digits>}.
 *
 * <p>A file appears under its final name only when all of it is on the disk: it is written beside, forced, renamed
 * atomically, and the folder is forced. Several processes may share the folder. Files are readable by their owner only.
 */
public final class FileSystemContentStore implements ContentStore {

    private static final Pattern TENANT = Pattern.compile("[a-z0-9_-]{1,64}");

    private final Path root;
    private final DurableFiles files;

    /**
     * Opens the store, making the folder if it is missing.
     *
     * @throws ContentStoreUnavailableException if the folder cannot be made or written to
     */
    public FileSystemContentStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
        try {
            this.files = DurableFiles.open(this.root);
        } catch (IOException e) {
            throw new ContentStoreUnavailableException("cannot open the content store at " + this.root, e);
        }
    }

    @Override
    public ContentReference put(String tenant, byte[] content) {
        byte[] bytes = content.clone();
        ContentReference reference = new ContentReference(Sha256.hex(bytes), bytes.length);
        Path file = file(tenant, reference);
        try {
            if (holds(file, bytes)) {
                // another writer may have renamed the file and not yet forced the folder
                files.forceFolderOf(file);
            } else {
                files.write(file, bytes);
            }
            return reference;
        } catch (IOException e) {
            throw new ContentStoreUnavailableException(
                    "cannot store content " + reference.sha256() + " of tenant " + tenant, e);
        }
    }

    @Override
    public byte[] get(String tenant, ContentReference reference) {
        byte[] bytes = read(tenant, reference);
        String actual = Sha256.hex(bytes);
        if (bytes.length != reference.size() || !actual.equals(reference.sha256())) {
            throw new ContentCorruptedException(tenant, reference, actual + " of " + bytes.length + " bytes");
        }
        return bytes;
    }

    @Override
    public boolean contains(String tenant, ContentReference reference) {
        return Files.isRegularFile(file(tenant, reference));
    }

    private byte[] read(String tenant, ContentReference reference) {
        try {
            return Files.readAllBytes(file(tenant, reference));
        } catch (NoSuchFileException e) {
            throw new ContentNotFoundException(tenant, reference);
        } catch (IOException e) {
            throw new ContentStoreUnavailableException(
                    "cannot read content " + reference.sha256() + " of tenant " + tenant, e);
        }
    }

    private static boolean holds(Path file, byte[] bytes) throws IOException {
        try {
            return Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private Path file(String tenant, ContentReference reference) {
        if (!TENANT.matcher(tenant).matches()) {
            throw new IllegalArgumentException("a tenant name must match " + TENANT + ", got: " + tenant);
        }
        String digest = reference.sha256();
        return root.resolve(tenant).resolve(digest.substring(0, 2)).resolve(digest.substring(2));
    }
}
