/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Signed notes and checkpoints as C2SP defines them (signed-note, tlog-checkpoint), with Ed25519 signatures of RFC 8032.
 */
@NullMarked
package io.mingjian.ledger.note;

import org.jspecify.annotations.NullMarked;
