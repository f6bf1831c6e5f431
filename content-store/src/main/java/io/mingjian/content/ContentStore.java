/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.content;

import io.mingjian.contracts.cases.ContentReference;
import java.util.UUID;

/**
 * Keeps bytes under their SHA-256, one name space per tenant. Content of a case is stored under a content key, which is
 * the case's identifier: it is encrypted under a secret of that key alone, and {@link #eraseKey} makes all of it
 * unreadable for good. Content without a key is stored as it is.
 *
 * <p>Content that {@link #put} returned from survives a crash of the process and of the machine. Content never changes;
 * tenants never see each other's. Implementations are thread-safe, may be shared by processes and may block on input
 * and output. Tenant names match {@code [a-z0-9_-]{1,64}}; any other name is an {@link IllegalArgumentException}.
 */
public interface ContentStore {

    /** Reserved tenant for data of the platform itself, such as pack policies. */
    String PLATFORM = "_platform";

    /**
     * Stores bytes that no person's data is in, such as the platform's own; storing the same bytes again changes nothing
     * and gives an equal reference.
     *
     * @throws ContentStoreUnavailableException if the bytes could not be stored; nothing is half-stored
     */
    ContentReference put(String tenant, byte[] content);

    /**
     * Stores the bytes encrypted under a content key, which is made when it is first used. The same bytes under two keys
     * are two contents; storing them again under the same key changes nothing and gives an equal reference.
     *
     * @param key the case, or another thing with a UUID that is erased as a whole
     * @throws ContentErasedException if the key was erased
     * @throws ContentStoreUnavailableException if the bytes could not be stored; nothing is half-stored
     */
    ContentReference put(String tenant, UUID key, byte[] content);

    /**
     * A secret that depends on a content key and a name alone and is erased with the key: what a digest is mixed with so
     * that nobody can guess, after the erasure, what it was a digest of.
     *
     * @return 64 lower-case hexadecimal digits
     * @throws ContentErasedException if the key was erased
     * @throws ContentStoreUnavailableException if the key could not be read or made
     */
    String salt(String tenant, UUID key, String name);

    /**
     * Destroys a content key and everything that is stored under it, for good and durably; erasing it again, or a key
     * that was never used, is no error and keeps it from ever being used.
     *
     * @throws ContentStoreUnavailableException if not all of it could be destroyed; call it again
     */
    void eraseKey(String tenant, UUID key);

    /**
     * The bytes behind a reference, checked against its digest and size; a fresh array that the caller owns.
     *
     * @throws ContentNotFoundException if the tenant has no such content
     * @throws ContentErasedException if the key that it was stored under was erased
     * @throws ContentCorruptedException if what is stored is not what the reference names
     * @throws ContentStoreUnavailableException if the store could not be read; worth retrying
     */
    byte[] get(String tenant, ContentReference reference);

    /** Whether the tenant has such content; its digest is not checked. */
    boolean contains(String tenant, ContentReference reference);
}
