/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.log;

import org.springframework.stereotype.Component;

/** The tables that one append writes. */
@Component
record LogTables(Entries entries, Tiles tiles, TreeHeads heads) {}
