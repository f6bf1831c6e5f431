/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The check of the whole log: recomputes everything from the entries' bytes and compares it with what is stored. It
 * shares no SQL and no tree code with the writer but the hash functions and the compact range.
 */
@NullMarked
package io.mingjian.audit.fsck;

import org.jspecify.annotations.NullMarked;
