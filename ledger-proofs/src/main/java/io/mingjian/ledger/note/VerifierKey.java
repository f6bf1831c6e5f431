/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ledger.note;

import io.mingjian.contracts.json.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of a key that signs notes (C2SP signed-note, "Verifier keys"): an Ed25519 key with the name of the
 * log that it signs for. Its text form is {@code <name>+<id>+<base64 of 0x01 || key>}. Immutable.
 */
public final class VerifierKey {

    /** Bytes of an Ed25519 public key. */
    public static final int KEY_LENGTH = 32;

    static final int ID_LENGTH = 4;
    private static final byte ED25519 = 1;
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] key;
    private final byte[] id;
    private final PublicKey publicKey;

    private VerifierKey(String name, byte[] key) {
        this.name = name;
        this.key = key;
        this.id = id(name, key);
        this.publicKey = publicKey(key);
    }

    /**
     * A key by its name and its bytes.
     *
     * @throws MalformedNoteException if the name has a space or a plus sign or is empty, or there are not
     *     {@link #KEY_LENGTH} bytes that are a point of the curve
     */
    public static VerifierKey of(String name, byte[] key) {
        requireName(name);
        if (key.length != KEY_LENGTH) {
            throw new MalformedNoteException("an Ed25519 key has " + KEY_LENGTH + " bytes, got: " + key.length);
        }
        return new VerifierKey(name, key.clone());
    }

    /**
     * A key by its text form.
     *
     * @throws MalformedNoteException if the text is no verifier key, names another algorithm than Ed25519, or its
     *     identifier is not that of its name and bytes
     */
    public static VerifierKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new MalformedNoteException(
                    "a verifier key is <name>+<8 hexadecimal digits>+<base64>, got: " + parts.length + " part(s)");
        }
        byte[] data = base64(parts[2]);
        if (data.length != 1 + KEY_LENGTH || data[0] != ED25519) {
            throw new MalformedNoteException("a verifier key holds the byte 1 for Ed25519 and " + KEY_LENGTH
                    + " bytes, got: " + data.length + " bytes");
        }
        VerifierKey key = of(parts[0], Arrays.copyOfRange(data, 1, data.length));
        if (!key.id().equals(parts[1])) {
            throw new MalformedNoteException(
                    "the key " + parts[0] + " has the identifier " + key.id() + ", got: " + parts[1]);
        }
        return key;
    }

    /** Name of the log that it signs for; in a checkpoint also the origin. */
    public String name() {
        return name;
    }

    /** Identifier, eight hexadecimal digits: the first four bytes of SHA-256(name, newline, 0x01, key). */
    public String id() {
        return HexFormat.of().formatHex(id);
    }

    /** The text form. */
    public String text() {
        byte[] data = new byte[1 + KEY_LENGTH];
        data[0] = ED25519;
        System.arraycopy(key, 0, data, 1, KEY_LENGTH);
        return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(data);
    }

    /** A copy of the {@link #KEY_LENGTH} bytes. */
    public byte[] toBytes() {
        return key.clone();
    }

    /** Whether a signature is that of this key over a message. */
    public boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature verification = Signature.getInstance("Ed25519");
            verification.initVerify(publicKey);
            verification.update(message);
            return verification.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    boolean isMeantBy(NoteSignature signature) {
        return signature.name().equals(name) && Arrays.equals(signature.keyId(), id);
    }

    byte[] idBytes() {
        return id.clone();
    }

    static void requireName(String name) {
        if (name.isEmpty() || name.contains("+") || name.codePoints().anyMatch(VerifierKey::isSpaceOrControl)) {
            throw new MalformedNoteException("a key's name has neither space nor plus sign, got: '" + name + "'");
        }
    }

    private static boolean isSpaceOrControl(int codePoint) {
        return Character.isSpaceChar(codePoint) || Character.isWhitespace(codePoint) || codePoint < ' ';
    }

    static byte[] base64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedNoteException("expected base64, got " + text.length() + " characters that are not");
        }
    }

    private static byte[] id(String name, byte[] key) {
        MessageDigest digest = Sha256.digest();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(ED25519);
        return Arrays.copyOf(digest.digest(key), ID_LENGTH);
    }

    private static PublicKey publicKey(byte[] key) {
        byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + KEY_LENGTH);
        System.arraycopy(key, 0, encoded, X509_PREFIX.length, KEY_LENGTH);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new MalformedNoteException("the bytes are no Ed25519 public key");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && name.equals(that.name) && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(id);
    }

    @Override
    public String toString() {
        return text();
    }
}
