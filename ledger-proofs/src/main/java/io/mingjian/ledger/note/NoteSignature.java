/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ledger.note;

import java.util.Arrays;
import java.util.Base64;

/**
 * One signature line of a note.
 *
 * @param name name of the key
 * @param keyId the key's identifier, four bytes
 * @param signature the signature
 */
record NoteSignature(String name, byte[] keyId, byte[] signature) {

    private static final String PREFIX = "\u2014 ";

    NoteSignature {
        keyId = keyId.clone();
        signature = signature.clone();
    }

    static NoteSignature parse(String line) {
        String[] parts = line.split(" ", -1);
        if (!line.startsWith(PREFIX) || parts.length != 3) {
            throw new MalformedNoteException(
                    "a signature line is '\u2014 <name> <base64>', got a line of " + line.length() + " characters");
        }
        VerifierKey.requireName(parts[1]);
        byte[] data = VerifierKey.base64(parts[2]);
        if (data.length <= VerifierKey.ID_LENGTH) {
            throw new MalformedNoteException(
                    "a signature follows its key's identifier, got: " + data.length + " bytes");
        }
        return new NoteSignature(
                parts[1],
                Arrays.copyOf(data, VerifierKey.ID_LENGTH),
                Arrays.copyOfRange(data, VerifierKey.ID_LENGTH, data.length));
    }

    String line() {
        byte[] data = Arrays.copyOf(keyId, keyId.length + signature.length);
        System.arraycopy(signature, 0, data, keyId.length, signature.length);
        return PREFIX + name + " " + Base64.getEncoder().encodeToString(data) + "\n";
    }
}
