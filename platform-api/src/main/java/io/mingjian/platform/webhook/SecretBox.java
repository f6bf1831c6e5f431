/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Encrypts endpoints' secrets at rest: AES-256-GCM under a key that is not in the database, bound to the endpoint, so that
 * neither a dump of the database nor a swap of rows gives anything away. Thread-safe.
 */
@Component
public class SecretBox {

    private static final Logger LOGGER = LoggerFactory.getLogger(SecretBox.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String TRANSFORMATION = "AES/GCM/NoPadding";

    private final SingletonSupplier<SecretKeySpec> key;

    SecretBox(WebhookProperties properties) {
        // read when the first secret is made, so that a platform without webhooks needs no key
        this.key = SingletonSupplier.of(() -> new SecretKeySpec(keyOf(properties), "AES"));
    }

    /** Base64 of nonce and ciphertext. */
    public String seal(UUID owner, byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, owner, nonce, secret);
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    /**
     * The secret again.
     *
     * @throws IllegalStateException if it was sealed under another key or for another owner
     */
    public byte[] open(UUID owner, String text) {
        ByteBuffer sealed = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        byte[] nonce = new byte[NONCE_BYTES];
        sealed.get(nonce);
        byte[] rest = new byte[sealed.remaining()];
        sealed.get(rest);
        return crypt(Cipher.DECRYPT_MODE, owner, nonce, rest);
    }

    private byte[] crypt(int mode, UUID owner, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance(TRANSFORMATION);
            cipher.init(mode, key.obtain(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret could not be read with the key of this instance", e);
        }
    }

    private static byte[] keyOf(WebhookProperties properties) {
        String configured = properties.key();
        try {
            String text = configured == null || configured.isBlank() ? fromFile(properties.keyFile()) : configured;
            byte[] bytes = Base64.getDecoder().decode(text.trim());
            if (bytes.length != KEY_BYTES) {
                throw new IllegalStateException(
                        "mingjian.webhooks.key must be base64 of 32 bytes, got: " + bytes.length + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("the key file of webhooks could not be used", e);
        }
    }

    private static String fromFile(Path configured) throws IOException {
        Path file = configured.toAbsolutePath();
        if (!Files.exists(file)) {
            create(file);
        }
        return Files.readString(file, StandardCharsets.US_ASCII);
    }

    private static void create(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.getParent(), "the key file has no folder");
        Files.createDirectories(folder);
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        Path written = Files.createTempFile(
                folder,
                "webhook-key",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(written, Base64.getEncoder().encodeToString(bytes), StandardCharsets.US_ASCII);
        try {
            // unlike a move, a link never replaces the key of an instance that was faster
            Files.createLink(file, written);
        } catch (FileAlreadyExistsException e) {
            LOGGER.atInfo().addKeyValue("file", file).log("another instance made the key of webhooks");
        } catch (UnsupportedOperationException e) {
            Files.move(written, file);
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
