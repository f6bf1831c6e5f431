/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint's messages are signed with (Standard Webhooks 1.0.0): always HMAC-SHA256 ({@code v1}), and Ed25519
 * ({@code v1a}) where the endpoint wants it.
 *
 * @param hmac 32 random bytes
 * @param asymmetric the Ed25519 pair, or null
 */
record SigningSecret(byte[] hmac, @Nullable Asymmetric asymmetric) {

    static final String SECRET_PREFIX = "whsec_";
    static final String PUBLIC_PREFIX = "whpk_";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int HMAC_BYTES = 32;
    private static final int PUBLIC_BYTES = 32;
    private static final String ED25519 = "Ed25519";
    private static final String SEPARATOR = " ";

    /**
     * An Ed25519 pair.
     *
     * @param privateKey PKCS #8
     * @param publicKey 32 bytes (RFC 8032, section 5.1.5)
     */
    record Asymmetric(byte[] privateKey, byte[] publicKey) {}

    static SigningSecret random(boolean withAsymmetric) {
        byte[] bytes = new byte[HMAC_BYTES];
        RANDOM.nextBytes(bytes);
        return new SigningSecret(bytes, withAsymmetric ? pair() : null);
    }

    /** Reads what {@link #serialized} wrote. */
    static SigningSecret parse(byte[] serialized) {
        String[] parts = new String(serialized, StandardCharsets.US_ASCII).split(SEPARATOR, -1);
        Base64.Decoder decoder = Base64.getDecoder();
        return new SigningSecret(
                decoder.decode(parts[0]),
                parts.length < 3 ? null : new Asymmetric(decoder.decode(parts[1]), decoder.decode(parts[2])));
    }

    /** For the encrypted column alone. */
    byte[] serialized() {
        List<String> parts = new ArrayList<>(List.of(base64(hmac)));
        if (asymmetric != null) {
            parts.add(base64(asymmetric.privateKey()));
            parts.add(base64(asymmetric.publicKey()));
        }
        return String.join(SEPARATOR, parts).getBytes(StandardCharsets.US_ASCII);
    }

    /** What the receiver verifies {@code v1} with. */
    String shown() {
        return SECRET_PREFIX + base64(hmac);
    }

    /** What the receiver verifies {@code v1a} with, or null. */
    @Nullable
    String shownPublicKey() {
        return asymmetric == null ? null : PUBLIC_PREFIX + base64(asymmetric.publicKey());
    }

    /** The signatures of a message, each with its version. */
    List<String> sign(String messageId, long timestampSeconds, String payload) {
        byte[] signed = (messageId + "." + timestampSeconds + "." + payload).getBytes(StandardCharsets.UTF_8);
        List<String> signatures = new ArrayList<>();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(hmac, "HmacSHA256"));
            signatures.add("v1," + base64(mac.doFinal(signed)));
            if (asymmetric != null) {
                Signature signature = Signature.getInstance(ED25519);
                signature.initSign(KeyFactory.getInstance(ED25519)
                        .generatePrivate(new PKCS8EncodedKeySpec(asymmetric.privateKey())));
                signature.update(signed);
                signatures.add("v1a," + base64(signature.sign()));
            }
            return signatures;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM cannot sign", e);
        }
    }

    private static Asymmetric pair() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ED25519).generateKeyPair();
            byte[] spki = pair.getPublic().getEncoded();
            // the key is the end of its SubjectPublicKeyInfo (RFC 8410, section 4)
            byte[] raw = Arrays.copyOfRange(spki, spki.length - PUBLIC_BYTES, spki.length);
            return new Asymmetric(pair.getPrivate().getEncoded(), raw);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM knows no Ed25519", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "SigningSecret[…]";
    }
}
