/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.proof;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that the log signs its checkpoints with.
 *
 * @param key verifier key (C2SP signed-note): {@code <name>+<id>+<base64>}
 * @param validFrom when the log began to sign with it
 * @param validUntil when the log went over to another key, or null for the key that it signs with
 */
public record LedgerKey(
        String key, Instant validFrom, @Nullable Instant validUntil) {}
