/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.attachment;

import java.nio.charset.StandardCharsets;

/** Bounds-checked reading of a file; reading past the end is a {@link TruncatedImageException}. */
record ImageBytes(byte[] bytes, boolean littleEndian) {

    static ImageBytes bigEndian(byte[] bytes) {
        return new ImageBytes(bytes, false);
    }

    static ImageBytes littleEndian(byte[] bytes) {
        return new ImageBytes(bytes, true);
    }

    int length() {
        return bytes.length;
    }

    int u8(long offset) {
        require(offset, 1);
        return bytes[(int) offset] & 0xff;
    }

    int u16(long offset) {
        int first = u8(offset);
        int second = u8(offset + 1);
        return littleEndian ? second << 8 | first : first << 8 | second;
    }

    long u32(long offset) {
        long first = u16(offset);
        long second = u16(offset + 2);
        return littleEndian ? second << 16 | first : first << 16 | second;
    }

    boolean has(long offset, String ascii) {
        byte[] wanted = ascii.getBytes(StandardCharsets.ISO_8859_1);
        if (offset < 0 || offset + wanted.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[(int) offset + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** Asserts that the file has those bytes. */
    void require(long offset, long count) {
        if (offset < 0 || count < 0 || offset + count > bytes.length) {
            throw new TruncatedImageException(
                    "the file has " + bytes.length + " bytes, its structure wants " + (offset + count));
        }
    }
}
