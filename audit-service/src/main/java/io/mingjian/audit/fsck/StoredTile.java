/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.fsck;

import io.mingjian.ledger.merkle.Hash;
import java.util.List;

/** A tile as it is stored. */
record StoredTile(Hash rootHash, List<Hash> hashes) {}
