/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** A generated secret that outlives restarts in a file of mode 600. */
public final class SecretFile {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretFile() {}

    /**
     * The secret in the file; generated on first use.
     *
     * @return 43 characters of unpadded base64url when generated here (256 random bits)
     * @throws EmbeddedServerException if the file is empty, or cannot be read or written
     */
    public static String readOrCreate(Path file) {
        try {
            return read(file);
        } catch (NoSuchFileException e) {
            return create(file);
        } catch (IOException e) {
            throw new EmbeddedServerException("cannot read the secret in " + file, e);
        }
    }

    /** A fresh secret that is kept nowhere. */
    public static String generate() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String read(Path file) throws IOException {
        String secret = Files.readString(file).strip();
        if (secret.isEmpty()) {
            throw new EmbeddedServerException("the secret file " + file + " is empty", null);
        }
        return secret;
    }

    private static String create(Path file) {
        String secret = generate();
        try {
            PrivateFiles.createDirectories(
                    file.toAbsolutePath().resolveSibling(".").normalize());
            PrivateFiles.write(file, secret + "\n");
            return secret;
        } catch (IOException e) {
            throw new EmbeddedServerException("cannot write a secret to " + file, e);
        }
    }
}
