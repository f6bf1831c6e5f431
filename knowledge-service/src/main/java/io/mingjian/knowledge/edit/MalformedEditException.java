/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.edit;

/** Changes that cannot be read; nothing was made. */
public final class MalformedEditException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String path;

    MalformedEditException(String path, String problem) {
        super(path + ": " + problem);
        this.path = path;
    }

    /** JSON pointer into the request. */
    public String path() {
        return path;
    }
}
