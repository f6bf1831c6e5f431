/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ledger.note;

/** Text that should be a note, a checkpoint or a key is not; the message says what was got and what was wanted. */
public final class MalformedNoteException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedNoteException(String message) {
        super(message);
    }
}
