/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.security;

import java.util.Optional;

/** Recognises API keys. Thread-safe. */
public interface BearerKeys {

    /** The bearer of a key, if the key exists, its secret is right and it is still valid; may block on the database. */
    Optional<Caller> authenticate(String text);
}
