/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.attachment;

import java.util.zip.CRC32;

/** PNG (W3C PNG third edition): every chunk up to IEND must be there with its right checksum. */
final class PngFormat implements ImageFormat {

    private static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";
    private static final int FIRST_CHUNK = 8;
    private static final int CHUNK_FRAME = 12;

    @Override
    public String mediaType() {
        return "image/png";
    }

    @Override
    public boolean matches(byte[] file) {
        return ImageBytes.bigEndian(file).has(0, SIGNATURE);
    }

    @Override
    public ImageSize size(byte[] file) {
        ImageBytes bytes = ImageBytes.bigEndian(file);
        if (!bytes.has(FIRST_CHUNK + 4, "IHDR")) {
            throw new TruncatedImageException("the first chunk is not IHDR");
        }
        return new ImageSize(bytes.u32(16), bytes.u32(20));
    }

    @Override
    public void requireComplete(byte[] file) {
        ImageBytes bytes = ImageBytes.bigEndian(file);
        long offset = FIRST_CHUNK;
        boolean data = false;
        while (true) {
            long length = bytes.u32(offset);
            bytes.require(offset, CHUNK_FRAME + length);
            requireChecksum(bytes, offset, (int) length);
            data |= bytes.has(offset + 4, "IDAT");
            if (bytes.has(offset + 4, "IEND")) {
                break;
            }
            offset += CHUNK_FRAME + length;
        }
        if (!data) {
            throw new TruncatedImageException("there is no image data");
        }
    }

    private static void requireChecksum(ImageBytes bytes, long offset, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes.bytes(), (int) offset + 4, 4 + length);
        if (checksum.getValue() != bytes.u32(offset + 8 + length)) {
            throw new TruncatedImageException("a chunk has a wrong checksum");
        }
    }
}
