/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ledger.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A text with signatures under it (C2SP signed-note): the text, which ends in a newline, an empty line, and one line per
 * signature. Immutable.
 */
public final class SignedNote {

    private static final int MOST_SIGNATURES = 100;
    private static final String SEPARATOR = "\n\n";

    private final String text;
    private final List<NoteSignature> signatures;

    private SignedNote(String text, List<NoteSignature> signatures) {
        this.text = text;
        this.signatures = List.copyOf(signatures);
    }

    /**
     * Signs a text.
     *
     * @throws MalformedNoteException if the text does not end in a newline or holds a control character
     */
    public static SignedNote sign(String text, SigningKey key) {
        if (!text.endsWith("\n")) {
            throw new MalformedNoteException("a note's text ends in a newline");
        }
        requireNoControls(text);
        return new SignedNote(text, List.of(key.signNote(text)));
    }

    /**
     * Reads a note; says nothing about its signatures.
     *
     * @throws MalformedNoteException if the text is no note
     */
    public static SignedNote parse(String note) {
        requireNoControls(note);
        int split = note.lastIndexOf(SEPARATOR);
        if (split < 0 || split + SEPARATOR.length() == note.length() || !note.endsWith("\n")) {
            throw new MalformedNoteException("a note has a text, an empty line and signature lines");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line :
                note.substring(split + SEPARATOR.length(), note.length() - 1).split("\n", -1)) {
            signatures.add(NoteSignature.parse(line));
            if (signatures.size() > MOST_SIGNATURES) {
                throw new MalformedNoteException("a note has at most " + MOST_SIGNATURES + " signatures");
            }
        }
        return new SignedNote(note.substring(0, split + 1), signatures);
    }

    /** The signed text, with its last newline. */
    public String text() {
        return text;
    }

    /**
     * The trusted key that signed this note. Signatures of keys that are not among the trusted are passed over; one bad
     * signature in the name of a trusted key spoils the note.
     */
    public Optional<VerifierKey> signer(Collection<VerifierKey> trusted) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        VerifierKey signer = null;
        for (NoteSignature signature : signatures) {
            for (VerifierKey key : trusted) {
                if (key.isMeantBy(signature)) {
                    if (!key.verifies(message, signature.signature())) {
                        return Optional.empty();
                    }
                    signer = signer == null ? key : signer;
                }
            }
        }
        return Optional.ofNullable(signer);
    }

    /** The whole note. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString();
    }

    private static void requireNoControls(String text) {
        if (text.chars().anyMatch(character -> character < ' ' && character != '\n')) {
            throw new MalformedNoteException("a note has no control characters but newlines");
        }
    }
}
