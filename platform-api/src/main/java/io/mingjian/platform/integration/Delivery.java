/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import io.mingjian.contracts.json.Sha256;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request of a ticket system. Its name is in a header that no signature covers, so it is known by its body too.
 *
 * @param integration the integration that it is for
 * @param id the system's name for it
 * @param bodySha256 digest of the raw body
 */
record Delivery(UUID integration, String id, String bodySha256) {

    private static final int LONGEST_ID = 255;

    static Delivery of(UUID integration, @Nullable String id, byte[] body) {
        String digest = Sha256.hex(body);
        boolean named = id != null && !id.isBlank() && id.length() <= LONGEST_ID && id.indexOf(0) < 0;
        return new Delivery(integration, named ? String.valueOf(id) : digest, digest);
    }
}
