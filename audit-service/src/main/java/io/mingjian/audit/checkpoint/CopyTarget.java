/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.checkpoint;

import java.io.IOException;

/** A place outside the database that gets a copy of every checkpoint. */
interface CopyTarget {

    /** Stable name, also that of its meter. */
    String name();

    /**
     * Copies a checkpoint; doing it twice does no harm.
     *
     * @throws IOException if the place did not take it
     */
    void copy(SignedCheckpoint checkpoint) throws IOException;
}
