/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.proof;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.mingjian.audit.log.Entry;
import java.util.UUID;

/**
 * An entry over HTTP.
 *
 * @param index position, from 0
 * @param leafHash hexadecimal leaf hash
 * @param eventId event that brought the verdict
 * @param decision the decision, in the RFC 8785 form whose UTF-8 bytes were hashed
 */
record EntryView(
        long index,
        String leafHash,
        UUID eventId,
        @JsonRawValue String decision) {

    static EntryView of(Entry entry) {
        return new EntryView(entry.index(), entry.leafHash().hex(), entry.eventId(), entry.canonical());
    }
}
