/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * How a system signs what it sends: an HMAC (RFC 2104) over the raw body, after the timestamp where there is one.
 *
 * @param header where the signature is
 * @param prefix what stands before it in the header, possibly nothing
 * @param algorithm of the HMAC
 * @param encoding of the signature in the header
 * @param timestampHeader header whose text is signed before the body, or null
 */
record SignatureScheme(
        String header,
        String prefix,
        Algorithm algorithm,
        Encoding encoding,
        @Nullable String timestampHeader) {

    private static final int MILLIS_FROM = 12;

    /** Hash function of the HMAC. */
    enum Algorithm {
        SHA1("HmacSHA1"),
        SHA256("HmacSHA256"),
        SHA512("HmacSHA512");

        private final String mac;

        Algorithm(String mac) {
            this.mac = mac;
        }
    }

    /** How bytes become text. */
    enum Encoding {
        HEX,
        BASE64
    }

    /** Whether the headers hold the signature of the body; takes the same time for whatever wrong signature. */
    boolean holds(byte[] secret, HttpHeaders headers, byte[] body) {
        String given = headers.getFirst(header);
        String timestamp = timestampHeader == null ? "" : headers.getFirst(timestampHeader);
        if (given == null || timestamp == null || !given.startsWith(prefix)) {
            return false;
        }
        byte[] expected = sign(secret, timestamp, body);
        return MessageDigest.isEqual(expected, decoded(given.substring(prefix.length())));
    }

    /** Whether the signed timestamp is close enough to now; true for schemes without one. */
    boolean isFresh(HttpHeaders headers, Instant now, Duration tolerance) {
        if (timestampHeader == null) {
            return true;
        }
        Instant signed = moment(String.valueOf(headers.getFirst(timestampHeader)));
        return signed != null && Duration.between(signed, now).abs().compareTo(tolerance) <= 0;
    }

    private byte[] sign(byte[] secret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(algorithm.mac);
            mac.init(new SecretKeySpec(secret, algorithm.mac));
            mac.update(timestamp.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + algorithm.mac, e);
        }
    }

    private byte[] decoded(String text) {
        try {
            return encoding == Encoding.HEX
                    ? HexFormat.of().parseHex(text)
                    : Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** ISO 8601, or seconds or milliseconds since 1970. */
    private static @Nullable Instant moment(String text) {
        if (text.matches("[0-9]{1,15}")) {
            long value = Long.parseLong(text);
            return text.length() >= MILLIS_FROM ? Instant.ofEpochMilli(value) : Instant.ofEpochSecond(value);
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
