/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.content;

import io.mingjian.contracts.cases.ContentReference;

/**
 * Keeps bytes under their SHA-256, one name space per tenant.
 *
 * <p>Content that {@link #put} returned from survives a crash of the process and of the machine. Content never changes;
 * tenants never see each other's. Implementations are thread-safe, may be shared by processes and may block on input
 * and output. Tenant names match {@code [a-z0-9_-]{1,64}}; any other name is an {@link IllegalArgumentException}.
 */
public interface ContentStore {

    /** Reserved tenant for data of the platform itself, such as pack policies. */
    String PLATFORM = "_platform";

    /**
     * Stores the bytes; storing the same bytes again changes nothing and gives an equal reference.
     *
     * @throws ContentStoreUnavailableException if the bytes could not be stored; nothing is half-stored
     */
    ContentReference put(String tenant, byte[] content);

    /**
     * The bytes behind a reference, checked against its digest and size; a fresh array that the caller owns.
     *
     * @throws ContentNotFoundException if the tenant has no such content
     * @throws ContentCorruptedException if what is stored is not what the reference names
     * @throws ContentStoreUnavailableException if the store could not be read; worth retrying
     */
    byte[] get(String tenant, ContentReference reference);

    /** Whether the tenant has such content; its digest is not checked. */
    boolean contains(String tenant, ContentReference reference);
}
