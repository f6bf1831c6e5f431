/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.cases;

import org.jspecify.annotations.Nullable;

/**
 * The earlier run that a run starts from, with what it had been given and how it reasoned.
 *
 * @param run number of that run, from 1
 * @param perception what was perceived for it, to be used again instead of perceiving anew
 * @param knowledge what the knowledge-service added to it, to be used again; null where another pack is to judge
 * @param chain its reasoning chain, from which frozen steps are taken
 */
public record RunBase(
        int run, ContentReference perception, @Nullable ContentReference knowledge, ContentReference chain) {

    public RunBase {
        if (run < 1) {
            throw new IllegalArgumentException("runs are numbered from 1, got: " + run);
        }
    }
}
