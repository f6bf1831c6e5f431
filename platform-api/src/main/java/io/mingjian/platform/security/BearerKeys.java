/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.security;

import java.util.Optional;
import java.util.UUID;

/** Recognises API keys. Thread-safe; may block on the database. */
public interface BearerKeys {

    /** The bearer of a key, if the key exists, its secret is right, and it is neither revoked nor expired. */
    Optional<Caller> authenticate(String text);

    /** Who a key that was shown before stands for by now; empty once it is revoked or expired. */
    Optional<Caller> present(UUID id);
}
