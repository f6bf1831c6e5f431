/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.attachment;

/** GIF 87a and 89a: blocks are walked to the trailer. */
final class GifFormat implements ImageFormat {

    private static final int HEADER = 13;
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2c;
    private static final int TRAILER = 0x3b;

    @Override
    public String mediaType() {
        return "image/gif";
    }

    @Override
    public boolean matches(byte[] file) {
        ImageBytes bytes = ImageBytes.littleEndian(file);
        return bytes.has(0, "GIF87a") || bytes.has(0, "GIF89a");
    }

    @Override
    public ImageSize size(byte[] file) {
        ImageBytes bytes = ImageBytes.littleEndian(file);
        return new ImageSize(bytes.u16(6), bytes.u16(8));
    }

    @Override
    public void requireComplete(byte[] file) {
        ImageBytes bytes = ImageBytes.littleEndian(file);
        long offset = HEADER + colours(bytes.u8(10));
        boolean image = false;
        while (true) {
            int kind = bytes.u8(offset);
            if (kind == TRAILER) {
                break;
            }
            image |= kind == IMAGE;
            offset = afterBlocks(bytes, begin(bytes, offset, kind));
        }
        if (!image) {
            throw new TruncatedImageException("there is no image");
        }
    }

    private static long begin(ImageBytes bytes, long offset, int kind) {
        return switch (kind) {
            case EXTENSION -> offset + 2;
            case IMAGE -> offset + 10 + colours(bytes.u8(offset + 9)) + 1;
            default -> throw new TruncatedImageException("an unknown block stands at " + offset);
        };
    }

    private static long afterBlocks(ImageBytes bytes, long begin) {
        long offset = begin;
        int length = bytes.u8(offset);
        while (length != 0) {
            offset += 1 + length;
            length = bytes.u8(offset);
        }
        return offset + 1;
    }

    /** Bytes of the colour table that the flags announce. */
    private static int colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }
}
