/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.embedded;

import java.nio.file.Path;

/** Another running instance holds the folder; two servers on one folder would destroy its data. */
public final class DirectoryInUseException extends EmbeddedServerException {

    private static final long serialVersionUID = 1L;

    private final String holder;

    DirectoryInUseException(Path directory, String holder) {
        super(directory + " is in use by another running instance (pid " + holder + ")", null);
        this.holder = holder;
    }

    /** The process identifier of the holder, or {@code unknown}. */
    public String holder() {
        return holder;
    }
}
