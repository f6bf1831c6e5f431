/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.review;

import io.mingjian.platform.security.Caller;
import java.util.UUID;

/**
 * A person who decides.
 *
 * @param id the key or the token's subject: whoever has another one counts as another person
 * @param name for people
 */
record Reviewer(String id, String name) {

    static Reviewer of(Caller caller) {
        UUID key = caller.key();
        return new Reviewer(key == null ? "token:" + caller.name() : "key:" + key, caller.name());
    }
}
