/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ledger.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** A SHA-256 hash of a leaf or a node, RFC 6962 section 2.1. Immutable. */
public final class Hash {

    /** Length of a hash in bytes. */
    public static final int LENGTH = 32;

    /** The root of the tree without entries: the hash of nothing. */
    public static final Hash EMPTY = new Hash(sha256().digest());

    private static final byte LEAF_PREFIX = 0;
    private static final byte NODE_PREFIX = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A stored hash.
     *
     * @throws IllegalArgumentException if there are not {@link #LENGTH} bytes
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a hash has " + LENGTH + " bytes, got: " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /**
     * A hash from its hexadecimal digits, upper or lower case.
     *
     * @throws IllegalArgumentException if there are not 64 hexadecimal digits
     */
    public static Hash ofHex(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /** The leaf hash of an entry: {@code SHA-256(0x00 || entry)}. */
    public static Hash leaf(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF_PREFIX);
        return new Hash(digest.digest(entry));
    }

    /** The hash of the node over two subtrees: {@code SHA-256(0x01 || left || right)}. */
    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE_PREFIX);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /** The hashes one after another, {@link #LENGTH} bytes each. */
    public static byte[] join(List<Hash> hashes) {
        byte[] joined = new byte[hashes.size() * LENGTH];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i).bytes, 0, joined, i * LENGTH, LENGTH);
        }
        return joined;
    }

    /**
     * The inverse of {@link #join}.
     *
     * @throws IllegalArgumentException if the length is no multiple of {@link #LENGTH}
     */
    public static List<Hash> split(byte[] joined) {
        if (joined.length % LENGTH != 0) {
            throw new IllegalArgumentException("hashes have " + LENGTH + " bytes each, got: " + joined.length);
        }
        Hash[] hashes = new Hash[joined.length / LENGTH];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = new Hash(Arrays.copyOfRange(joined, i * LENGTH, (i + 1) * LENGTH));
        }
        return List.of(hashes);
    }

    /** A copy of the {@link #LENGTH} bytes. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
