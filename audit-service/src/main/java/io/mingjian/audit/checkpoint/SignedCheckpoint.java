/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.checkpoint;

import java.time.Instant;

/**
 * A checkpoint as it was published.
 *
 * @param treeSize number of entries that it covers
 * @param keyNumber place of its key among all keys of the log, from 1
 * @param note signed note (C2SP tlog-checkpoint)
 * @param signedAt when it was signed
 */
public record SignedCheckpoint(long treeSize, int keyNumber, String note, Instant signedAt) {}
