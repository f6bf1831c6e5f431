/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;

/**
 * The key that wraps the content keys of an installation. Kept in a file of its own, apart from the content, as one
 * line of Base64; all services of an installation share it. Whoever loses it loses all content that is stored under a
 * key; whoever has it and the content store's folder can read what is not erased.
 */
public final class MasterKey {

    private static final String WRAP = "mingjian/content-key/";

    private final byte[] secret;

    private MasterKey(byte[] secret) {
        this.secret = secret.clone();
    }

    /**
     * Reads the key, making the file with a fresh key and mode 600 if there is none. Of several processes that start at
     * once, all get the same key.
     *
     * @throws ContentStoreUnavailableException if the file can neither be read nor made
     * @throws IllegalArgumentException if the file holds something else
     */
    public static MasterKey open(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        try {
            return new MasterKey(present(absolute));
        } catch (NoSuchFileException e) {
            return made(absolute);
        } catch (IOException e) {
            throw new ContentStoreUnavailableException("cannot read the master key at " + absolute, e);
        }
    }

    private static MasterKey made(Path file) {
        Path folder = Objects.requireNonNull(file.getParent(), "an absolute file has a folder");
        byte[] line = (Base64.getEncoder().encodeToString(AesGcm.newKey()) + "\n").getBytes(StandardCharsets.US_ASCII);
        try {
            DurableFiles.besides(folder).writeNew(file, line);
            return new MasterKey(present(file));
        } catch (IOException e) {
            throw new ContentStoreUnavailableException("cannot make the master key at " + file, e);
        }
    }

    private static byte[] present(Path file) throws IOException {
        String line = Files.readString(file, StandardCharsets.US_ASCII).strip();
        try {
            byte[] key = Base64.getDecoder().decode(line);
            if (key.length == AesGcm.KEY_LENGTH) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new IllegalArgumentException("a master key is 32 bytes in Base64 on one line; " + file
                + " holds something else, of " + line.length() + " characters");
    }

    /**
     * A secret for one purpose, from which neither this key nor that of another purpose can be told: HMAC-SHA-256 of
     * the purpose.
     */
    public byte[] derive(String purpose) {
        return AesGcm.mac(secret, "mingjian/derived/" + purpose);
    }

    /** Tells this key from others without saying anything about it. */
    String fingerprint() {
        return HexFormat.of().formatHex(Arrays.copyOf(derive("fingerprint"), Long.BYTES * 2));
    }

    byte[] wrap(String owner, byte[] key) {
        return AesGcm.seal(secret, WRAP + owner, key);
    }

    byte[] unwrap(String owner, byte[] wrapped) throws AesGcm.UnsealableException {
        return AesGcm.open(secret, WRAP + owner, wrapped);
    }
}
