/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.attachment;

/** Windows bitmap: the pixel array that the header announces must be there. */
final class BmpFormat implements ImageFormat {

    private static final int CORE_HEADER = 12;
    private static final int LARGEST_HEADER = 124;

    @Override
    public String mediaType() {
        return "image/bmp";
    }

    @Override
    public boolean matches(byte[] file) {
        ImageBytes bytes = ImageBytes.littleEndian(file);
        if (!bytes.has(0, "BM") || bytes.length() < 18) {
            return false;
        }
        long header = bytes.u32(14);
        return header >= CORE_HEADER && header <= LARGEST_HEADER && bytes.u32(10) >= 14 + header;
    }

    @Override
    public ImageSize size(byte[] file) {
        ImageBytes bytes = ImageBytes.littleEndian(file);
        if (isCore(bytes)) {
            return new ImageSize(bytes.u16(18), bytes.u16(20));
        }
        // a negative height means that rows go from top to bottom
        return new ImageSize((int) bytes.u32(18), Math.abs((long) (int) bytes.u32(22)));
    }

    @Override
    public void requireComplete(byte[] file) {
        ImageBytes bytes = ImageBytes.littleEndian(file);
        ImageSize size = size(file);
        int bitsPerPixel = bytes.u16(isCore(bytes) ? 24 : 28);
        boolean plain = isCore(bytes) || bytes.u32(30) == 0 || bytes.u32(30) == 3;
        long row = (size.width() * bitsPerPixel + 31) / 32 * 4;
        long pixels = plain ? row * size.height() : Math.max(1, bytes.u32(34));
        bytes.require(bytes.u32(10), pixels);
    }

    private static boolean isCore(ImageBytes bytes) {
        return bytes.u32(14) == CORE_HEADER;
    }
}
