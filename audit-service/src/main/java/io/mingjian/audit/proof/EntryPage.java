/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.proof;

import java.util.List;

/**
 * Entries in order.
 *
 * @param treeSize number of entries of the log
 * @param entries the page, possibly empty
 */
record EntryPage(long treeSize, List<EntryView> entries) {

    EntryPage {
        entries = List.copyOf(entries);
    }
}
