/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Signed promises about the log: checkpoints, the keys that sign them, and their copies outside the database. */
@NullMarked
package io.mingjian.audit.checkpoint;

import org.jspecify.annotations.NullMarked;
