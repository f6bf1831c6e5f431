/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.proof;

import java.util.List;

/**
 * A consistency proof over HTTP, RFC 6962 section 2.1.2.
 *
 * @param from size of the earlier tree
 * @param to size of the later tree
 * @param fromRootHash hexadecimal root of the earlier tree
 * @param toRootHash hexadecimal root of the later tree
 * @param path hexadecimal hashes, lowest first
 */
record ConsistencyView(long from, long to, String fromRootHash, String toRootHash, List<String> path) {

    ConsistencyView {
        path = List.copyOf(path);
    }
}
