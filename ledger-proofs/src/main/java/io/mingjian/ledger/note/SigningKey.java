/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ledger.note;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** An Ed25519 key that signs notes under a name. Immutable; its text never shows the secret. */
public final class SigningKey {

    private static final String ED25519 = "Ed25519";
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final int LINE = 64;

    private final PrivateKey secret;
    private final VerifierKey verifier;

    private SigningKey(PrivateKey secret, VerifierKey verifier) {
        this.secret = secret;
        this.verifier = verifier;
    }

    /** A fresh secret as PKCS#8 in PEM (RFC 8410, RFC 7468). */
    public static String generatePem() {
        try {
            byte[] encoded = KeyPairGenerator.getInstance(ED25519)
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
            String body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(encoded);
            return BEGIN + "\n" + body + "\n" + END + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 15 and later have Ed25519", e);
        }
    }

    /**
     * The key of a PKCS#8 secret in PEM.
     *
     * @throws MalformedNoteException if the text is no such secret, or the name cannot be a key's name
     */
    public static SigningKey ofPem(String name, String pem) {
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new MalformedNoteException("expected '" + BEGIN + "' with an Ed25519 key in PKCS#8 (RFC 8410)");
        }
        String body = pem.substring(begin + BEGIN.length(), end).replaceAll("\\s", "");
        return of(name, VerifierKey.base64(body));
    }

    /**
     * The key of a PKCS#8 secret.
     *
     * @throws MalformedNoteException if the bytes are no Ed25519 secret, or the name cannot be a key's name
     */
    public static SigningKey of(String name, byte[] pkcs8) {
        try {
            PrivateKey secret = KeyFactory.getInstance(ED25519).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            byte[] seed = ((EdECPrivateKey) secret).getBytes().orElseThrow();
            SigningKey key = new SigningKey(secret, VerifierKey.of(name, publicKey(seed)));
            byte[] probe = {1};
            if (!key.verifier.verifies(probe, key.sign(probe))) {
                throw new MalformedNoteException("the public key could not be derived from the secret");
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw new MalformedNoteException("expected an Ed25519 key in PKCS#8 (RFC 8410)");
        }
    }

    /** The public half. */
    public VerifierKey verifier() {
        return verifier;
    }

    /** The signature over a message, 64 bytes; the same for the same message (RFC 8032 section 5.1.6). */
    public byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(ED25519);
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 15 and later have Ed25519", e);
        }
    }

    NoteSignature signNote(String text) {
        return new NoteSignature(verifier.name(), verifier.idBytes(), sign(text.getBytes(StandardCharsets.UTF_8)));
    }

    // the platform derives a public key only while it generates a pair: it is handed the seed as its randomness
    private static byte[] publicKey(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(ED25519);
        generator.initialize(NamedParameterSpec.ED25519, new FixedSeed(seed));
        byte[] encoded = generator.generateKeyPair().getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - VerifierKey.KEY_LENGTH, encoded.length);
    }

    @Override
    public String toString() {
        return "SigningKey[" + verifier.name() + "+" + verifier.id() + "]";
    }

    private static final class FixedSeed extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        private FixedSeed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
