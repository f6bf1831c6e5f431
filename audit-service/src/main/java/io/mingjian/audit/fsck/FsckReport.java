/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.fsck;

import java.util.List;

/**
 * What a check found.
 *
 * @param sound whether nothing is wrong
 * @param entries number of entries read
 * @param rootHash hexadecimal root recomputed from them, up to the first gap
 * @param verifiedSize greatest tree size at which a stored head equals the recomputed root
 * @param heads number of tree heads read
 * @param checkpoints number of published checkpoints read
 * @param findings what is wrong, at most {@link #MOST_FINDINGS}
 * @param omitted number of findings beyond those
 */
public record FsckReport(
        boolean sound,
        long entries,
        String rootHash,
        long verifiedSize,
        long heads,
        long checkpoints,
        List<Finding> findings,
        long omitted) {

    /** Findings listed. */
    public static final int MOST_FINDINGS = 1000;

    public FsckReport {
        findings = List.copyOf(findings);
    }
}
