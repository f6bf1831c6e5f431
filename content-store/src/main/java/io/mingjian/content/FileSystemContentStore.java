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
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A content store in a folder: {@code <root>/<tenant>/<first two digits>/<other 62 digits>} as it is, and
 * {@code <root>/<tenant>/keys/<key>/<first two digits>/<other 62 digits>} encrypted.
 *
 * <p>A file appears under its final name only when all of it is on the disk: it is written beside, forced, renamed
 * atomically, and the folder is forced. Several processes may share the folder. Files are readable by their owner only.
 */
public final class FileSystemContentStore implements ContentStore {

    private static final Pattern TENANT = Pattern.compile("[a-z0-9_-]{1,64}");
    private static final String OWN_MASTER_KEY = ".own-master-key";

    private final Path root;
    private final DurableFiles files;
    private final ContentKeys keys;

    /**
     * Opens a store of one program's own, such as a tool's or a test's, with a master key inside the folder.
     *
     * @throws ContentStoreUnavailableException if the folder cannot be made or written to
     */
    public FileSystemContentStore(Path root) {
        this(root, MasterKey.open(root.resolve(OWN_MASTER_KEY)));
    }

    /**
     * Opens the store, making the folder if it is missing.
     *
     * @throws ContentStoreUnavailableException if the folder cannot be made or written to
     * @throws IllegalStateException if what is there was encrypted under another master key
     */
    public FileSystemContentStore(Path root, MasterKey master) {
        this.root = root.toAbsolutePath().normalize();
        try {
            this.files = DurableFiles.open(this.root);
            this.keys = new ContentKeys(files, master);
            keys.requireSameMaster(this.root);
        } catch (IOException e) {
            throw new ContentStoreUnavailableException("cannot open the content store at " + this.root, e);
        }
    }

    @Override
    public ContentReference put(String tenant, byte[] content) {
        return store(tenant, null, content.clone());
    }

    @Override
    public ContentReference put(String tenant, UUID key, byte[] content) {
        return store(tenant, key, content.clone());
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
        UUID key = reference.key();
        return (key == null || !keys.isErased(folder(tenant), key)) && Files.isRegularFile(file(tenant, reference));
    }

    @Override
    public String salt(String tenant, UUID key, String name) {
        try {
            byte[] secret = keys.obtain(folder(tenant), key);
            return HexFormat.of().formatHex(AesGcm.mac(secret, "mingjian/salt/" + name));
        } catch (IOException e) {
            if (keys.isErased(folder(tenant), key)) {
                throw new ContentErasedException(tenant, key);
            }
            throw new ContentStoreUnavailableException("cannot use content key " + key + " of tenant " + tenant, e);
        }
    }

    @Override
    public void eraseKey(String tenant, UUID key) {
        try {
            keys.erase(folder(tenant), key);
        } catch (IOException e) {
            throw new ContentStoreUnavailableException("cannot erase content key " + key + " of tenant " + tenant, e);
        }
    }

    private ContentReference store(String tenant, @Nullable UUID key, byte[] bytes) {
        ContentReference reference = new ContentReference(Sha256.hex(bytes), bytes.length, key);
        Path file = file(tenant, reference);
        try {
            byte[] secret = key == null ? null : keys.obtain(folder(tenant), key);
            if (holds(file, secret, reference, bytes)) {
                // another writer may have renamed the file and not yet forced the folder
                files.forceFolderOf(file);
            } else {
                files.write(file, secret == null ? bytes : AesGcm.seal(secret, reference.sha256(), bytes));
            }
        } catch (IOException e) {
            requireUnerased(tenant, reference);
            throw new ContentStoreUnavailableException(
                    "cannot store content " + reference.sha256() + " of tenant " + tenant, e);
        }
        requireUnerased(tenant, reference);
        return reference;
    }

    /** Takes back what was written while its key was erased; nobody could read it any more. */
    private void requireUnerased(String tenant, ContentReference reference) {
        UUID key = reference.key();
        if (key != null && keys.isErased(folder(tenant), key)) {
            eraseKey(tenant, key);
            throw new ContentErasedException(tenant, key);
        }
    }

    private byte[] read(String tenant, ContentReference reference) {
        UUID key = reference.key();
        try {
            if (key == null) {
                return Files.readAllBytes(file(tenant, reference));
            }
            byte[] secret = keys.require(folder(tenant), key);
            return AesGcm.open(secret, reference.sha256(), Files.readAllBytes(file(tenant, reference)));
        } catch (NoSuchFileException e) {
            requireUnerased(tenant, reference);
            throw new ContentNotFoundException(tenant, reference);
        } catch (AesGcm.UnsealableException e) {
            requireUnerased(tenant, reference);
            throw new ContentCorruptedException(tenant, reference, e.getMessage());
        } catch (IOException e) {
            throw new ContentStoreUnavailableException(
                    "cannot read content " + reference.sha256() + " of tenant " + tenant, e);
        }
    }

    private static boolean holds(Path file, byte @Nullable [] secret, ContentReference reference, byte[] bytes)
            throws IOException {
        try {
            byte[] stored = Files.readAllBytes(file);
            return Arrays.equals(secret == null ? stored : AesGcm.open(secret, reference.sha256(), stored), bytes);
        } catch (NoSuchFileException | AesGcm.UnsealableException e) {
            return false;
        }
    }

    private Path folder(String tenant) {
        if (!TENANT.matcher(tenant).matches()) {
            throw new IllegalArgumentException("a tenant name must match " + TENANT + ", got: " + tenant);
        }
        return root.resolve(tenant);
    }

    private Path file(String tenant, ContentReference reference) {
        Path tenants = folder(tenant);
        UUID key = reference.key();
        String digest = reference.sha256();
        return (key == null ? tenants : ContentKeys.folder(tenants, key))
                .resolve(digest.substring(0, 2))
                .resolve(digest.substring(2));
    }
}
