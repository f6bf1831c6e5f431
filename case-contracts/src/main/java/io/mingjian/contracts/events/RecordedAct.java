/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.events;

import java.time.Instant;

/**
 * An act as the ledger holds it; its canonical JSON is the entry whose hash is a leaf of the tree. Its {@code act}
 * property tells it from a {@link Decision}, which has none.
 *
 * @param act the act as it was reported
 * @param recordedAt when the ledger took it
 */
public record RecordedAct(ActPerformed act, Instant recordedAt) {}
