/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.keys;

import io.mingjian.contracts.json.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The text of an API key: {@code mjk_<identifier>_<secret>}, the identifier to find it by and 256 random bits in
 * base64url. Only the SHA-256 of the secret is ever stored.
 */
record KeySecret(UUID id, String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    private static final Pattern TEXT = Pattern.compile("mjk_([0-9a-f]{32})_([A-Za-z0-9_-]{43})");

    static KeySecret random(UUID id) {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return new KeySecret(id, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Reads a key as the client sends it; empty where it cannot be one. */
    static Optional<KeySecret> parse(String text) {
        var matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String digits = matcher.group(1);
        UUID id = new UUID(Long.parseUnsignedLong(digits, 0, 16, 16), Long.parseUnsignedLong(digits, 16, 32, 16));
        return Optional.of(new KeySecret(id, matcher.group(2)));
    }

    String text() {
        return "mjk_" + id.toString().replace("-", "") + "_" + secret;
    }

    String sha256() {
        return Sha256.hex(secret.getBytes(StandardCharsets.US_ASCII));
    }

    /** Compares in a time that does not depend on how much agrees. */
    boolean matches(String storedSha256) {
        return MessageDigest.isEqual(
                sha256().getBytes(StandardCharsets.US_ASCII), storedSha256.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "KeySecret[id=" + id + "]";
    }
}
