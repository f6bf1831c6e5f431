/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import io.mingjian.contracts.knowledge.PackReference;

/** A pack has the name and version of one that is installed, but other bytes; give it a new version. */
public final class PackVersionConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PackVersionConflictException(PackReference refused, String installedDigest) {
        super("pack " + refused.name() + " " + refused.version() + " is installed with digest " + installedDigest
                + ", got: " + refused.digest() + "; a changed pack needs a new version");
    }
}
