/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.proof;

import java.util.List;

/**
 * A consistency proof, RFC 6962 section 2.1.2; hashes are lower-case hexadecimal.
 *
 * @param from number of entries of the earlier tree
 * @param to number of entries of the later tree
 * @param fromRootHash root of the earlier tree
 * @param toRootHash root of the later tree
 * @param path hashes from which both roots follow, lowest first
 */
public record ProofConsistency(long from, long to, String fromRootHash, String toRootHash, List<String> path) {

    public ProofConsistency {
        path = List.copyOf(path);
    }
}
