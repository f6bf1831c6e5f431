/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.enrichment;

/** A case asks for a pack, or a version of it, that is not live; trying again will not help. */
final class UnknownPackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownPackException(String pack) {
        super("no live pack is " + pack);
    }
}
