/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The Merkle tree of RFC 6962, section 2, as pure functions: hashes, the compact range that grows a tree, proofs and
 * their verification. Ranges are half-open, {@code [begin, end)}; no Spring, no SQL, no clock. {@code MERKLE.md} in the
 * module's root has the mathematics.
 */
@NullMarked
package io.mingjian.ledger.merkle;

import org.jspecify.annotations.NullMarked;
