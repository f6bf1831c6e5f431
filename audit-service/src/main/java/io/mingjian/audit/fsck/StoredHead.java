/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.fsck;

import io.mingjian.ledger.merkle.Hash;
import java.util.List;

/** A row of the tree heads as it is stored. */
record StoredHead(long treeSize, Hash rootHash, List<Hash> peaks) {}
