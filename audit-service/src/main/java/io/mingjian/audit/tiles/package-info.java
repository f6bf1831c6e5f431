/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The log's tiles over HTTP, as C2SP tlog-tiles defines their paths and bytes. */
@NullMarked
package io.mingjian.audit.tiles;

import org.jspecify.annotations.NullMarked;
