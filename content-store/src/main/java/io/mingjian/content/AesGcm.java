/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.content;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce, and HMAC-SHA-256 (RFC 2104). A sealed message is a version
 * byte, the nonce, and the ciphertext with its 128-bit tag. Random nonces are safe for 2^32 messages under one key
 * (SP 800-38D, 8.3); a content key seals the few contents of one case.
 */
final class AesGcm {

    static final int KEY_LENGTH = 32;
    private static final byte VERSION = 1;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;
    private static final int HEAD = 1 + NONCE_LENGTH;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AesGcm() {}

    /** A fresh random key. */
    static byte[] newKey() {
        byte[] key = new byte[KEY_LENGTH];
        RANDOM.nextBytes(key);
        return key;
    }

    /** Encrypts; the message can be opened with the same key and the same context only. */
    static byte[] seal(byte[] key, String context, byte[] plain) {
        byte[] nonce = new byte[NONCE_LENGTH];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(plain);
            byte[] message = new byte[HEAD + sealed.length];
            message[0] = VERSION;
            System.arraycopy(nonce, 0, message, 1, NONCE_LENGTH);
            System.arraycopy(sealed, 0, message, HEAD, sealed.length);
            return message;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /**
     * Decrypts.
     *
     * @throws UnsealableException if the message was made with another key or context, or was changed
     */
    static byte[] open(byte[] key, String context, byte[] message) throws UnsealableException {
        if (message.length < HEAD + TAG_BITS / Byte.SIZE || message[0] != VERSION) {
            throw new UnsealableException("no sealed message of version " + VERSION);
        }
        byte[] nonce = Arrays.copyOfRange(message, 1, HEAD);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, context).doFinal(message, HEAD, message.length - HEAD);
        } catch (AEADBadTagException e) {
            throw new UnsealableException("the authentication tag does not match");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /** HMAC-SHA-256 of a text in UTF-8. */
    static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** A message cannot be opened. */
    static final class UnsealableException extends Exception {

        private static final long serialVersionUID = 1L;

        UnsealableException(String message) {
            super(message);
        }
    }
}
