/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Content keys in files: {@code <tenant>/keys/<key>/key} holds the key, wrapped; what is stored under it lies beside;
 * {@code <tenant>/erased/<key>} marks a key that was erased. The mark is written first and never removed, so that no key
 * comes back, whoever writes at the same time.
 */
final class ContentKeys {

    private static final String FINGERPRINT = ".master-key";

    private final DurableFiles files;
    private final MasterKey master;

    ContentKeys(DurableFiles files, MasterKey master) {
        this.files = files;
        this.master = master;
    }

    /**
     * Makes sure that the folder's keys are wrapped by this master key.
     *
     * @throws IllegalStateException if they are wrapped by another
     */
    void requireSameMaster(Path root) throws IOException {
        Path file = root.resolve(FINGERPRINT);
        files.writeNew(file, master.fingerprint().getBytes(StandardCharsets.US_ASCII));
        String known = Files.readString(file, StandardCharsets.US_ASCII).strip();
        if (!known.equals(master.fingerprint())) {
            throw new IllegalStateException("the content at " + root + " is encrypted under master key " + known
                    + ", got master key " + master.fingerprint() + "; bring the file of the former back");
        }
    }

    /** The key, made if it was never used. */
    byte[] obtain(Path tenant, UUID key) throws IOException {
        try {
            return require(tenant, key);
        } catch (NoSuchFileException e) {
            files.writeNew(file(tenant, key), master.wrap(owner(tenant, key), AesGcm.newKey()));
            if (isErased(tenant, key)) {
                destroy(file(tenant, key));
                throw erased(tenant, key);
            }
            return require(tenant, key);
        }
    }

    /**
     * The key.
     *
     * @throws ContentErasedException if it was erased
     * @throws NoSuchFileException if it was never used
     */
    byte[] require(Path tenant, UUID key) throws IOException {
        if (isErased(tenant, key)) {
            throw erased(tenant, key);
        }
        byte[] wrapped = Files.readAllBytes(file(tenant, key));
        try {
            return master.unwrap(owner(tenant, key), wrapped);
        } catch (AesGcm.UnsealableException e) {
            if (isErased(tenant, key)) {
                throw erased(tenant, key);
            }
            throw new IOException("content key " + key + " cannot be unwrapped: " + e.getMessage(), e);
        }
    }

    boolean isErased(Path tenant, UUID key) {
        return Files.exists(mark(tenant, key));
    }

    /** Destroys the key for good, then what lies under it. */
    void erase(Path tenant, UUID key) throws IOException {
        files.writeNew(mark(tenant, key), new byte[0]);
        destroy(file(tenant, key));
        files.deleteTree(folder(tenant, key));
    }

    /** Where content lies that is stored under the key. */
    static Path folder(Path tenant, UUID key) {
        return tenant.resolve("keys").resolve(key.toString());
    }

    private void destroy(Path file) throws IOException {
        files.overwrite(file);
        if (Files.deleteIfExists(file)) {
            files.forceFolderOf(file);
        }
    }

    private static Path file(Path tenant, UUID key) {
        return folder(tenant, key).resolve("key");
    }

    private static Path mark(Path tenant, UUID key) {
        return tenant.resolve("erased").resolve(key.toString());
    }

    private static String owner(Path tenant, UUID key) {
        return tenant.getFileName() + "/" + key;
    }

    private static ContentErasedException erased(Path tenant, UUID key) {
        return new ContentErasedException(String.valueOf(tenant.getFileName()), key);
    }
}
