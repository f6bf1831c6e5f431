/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

/** A version was never installed, or its files were not kept. */
public final class UnknownPackVersionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownPackVersionException(String name, String version) {
        super("no version " + version + " of pack " + name + " was installed with its files");
    }
}
