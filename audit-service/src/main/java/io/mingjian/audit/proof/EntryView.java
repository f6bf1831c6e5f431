/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.mingjian.audit.log.Entry;
import io.mingjian.audit.log.EntryKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry over HTTP.
 *
 * @param index position, from 0
 * @param kind {@code decision} or {@code act}
 * @param leafHash hexadecimal leaf hash
 * @param eventId event that brought the verdict or the act
 * @param decision the decision, in the RFC 8785 form whose UTF-8 bytes were hashed; absent in an act
 * @param act the {@code RecordedAct}, in the RFC 8785 form whose UTF-8 bytes were hashed; absent in a decision
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryView(
        long index,
        String kind,
        String leafHash,
        UUID eventId,
        @JsonRawValue @Nullable String decision,
        @JsonRawValue @Nullable String act) {

    static EntryView of(Entry entry) {
        boolean act = entry.content().kind() == EntryKind.ACT;
        return new EntryView(
                entry.index(),
                entry.content().kind().stored(),
                entry.leafHash().hex(),
                entry.eventId(),
                act ? null : entry.canonical(),
                act ? entry.canonical() : null);
    }
}
