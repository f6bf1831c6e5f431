/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.attachment;

/** WebP (RFC 9649): lossy, lossless and extended; every chunk of the RIFF container must be there. */
final class WebpFormat implements ImageFormat {

    private static final int FIRST_CHUNK = 12;
    private static final int FOURTEEN_BITS = 0x3fff;

    @Override
    public String mediaType() {
        return "image/webp";
    }

    @Override
    public boolean matches(byte[] file) {
        ImageBytes bytes = ImageBytes.littleEndian(file);
        return bytes.has(0, "RIFF") && bytes.has(8, "WEBP");
    }

    @Override
    public ImageSize size(byte[] file) {
        ImageBytes bytes = ImageBytes.littleEndian(file);
        if (bytes.has(FIRST_CHUNK, "VP8X")) {
            return new ImageSize(u24(bytes, 24) + 1, u24(bytes, 27) + 1);
        }
        if (bytes.has(FIRST_CHUNK, "VP8L")) {
            long bits = bytes.u32(21);
            return new ImageSize((bits & FOURTEEN_BITS) + 1, (bits >> 14 & FOURTEEN_BITS) + 1);
        }
        if (bytes.has(FIRST_CHUNK, "VP8 ")) {
            return new ImageSize(bytes.u16(26) & FOURTEEN_BITS, bytes.u16(28) & FOURTEEN_BITS);
        }
        throw new TruncatedImageException("the first chunk is none of VP8, VP8L, VP8X");
    }

    @Override
    public void requireComplete(byte[] file) {
        ImageBytes bytes = ImageBytes.littleEndian(file);
        long end = 8 + bytes.u32(4);
        bytes.require(0, end);
        long offset = FIRST_CHUNK;
        boolean data = false;
        while (offset + 8 <= end) {
            long length = bytes.u32(offset + 4);
            bytes.require(offset + 8, length);
            data |= bytes.has(offset, "VP8 ") || bytes.has(offset, "VP8L") || bytes.has(offset, "ANMF");
            offset += 8 + length + (length & 1);
        }
        if (!data) {
            throw new TruncatedImageException("there is no image data");
        }
    }

    private static long u24(ImageBytes bytes, long offset) {
        return bytes.u16(offset) | (long) bytes.u8(offset + 2) << 16;
    }
}
