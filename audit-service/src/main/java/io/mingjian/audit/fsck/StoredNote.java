/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.fsck;

/** A row of the checkpoints as it is stored. */
record StoredNote(long treeSize, int keyNumber, String note) {}
