/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.imaging;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Finds the EXIF orientation in JPEG (APP1), PNG ({@code eXIf}) and WebP ({@code EXIF}) files.
 *
 * <p>Reads the few bytes itself: a picture with damaged metadata must still be seen.
 */
final class ExifOrientation {

    private static final int NONE = 0;
    private static final int ORIENTATION_TAG = 0x0112;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private ExifOrientation() {}

    /** The value of the tag, 1 to 8, or 0 where there is none. */
    static int read(byte[] content) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            if (content.length > 4 && bytes.getShort(0) == (short) 0xffd8) {
                return inJpeg(bytes);
            }
            if (content.length > 12 && bytes.getInt(0) == 0x89504e47) {
                return inChunks(bytes, 8, ByteOrder.BIG_ENDIAN, "eXIf");
            }
            if (content.length > 16 && bytes.getInt(0) == 0x52494646 && bytes.getInt(8) == 0x57454250) {
                return inChunks(bytes, 12, ByteOrder.LITTLE_ENDIAN, "EXIF");
            }
            return NONE;
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return NONE;
        }
    }

    private static int inJpeg(ByteBuffer bytes) {
        int at = 2;
        while ((bytes.get(at) & 0xff) == 0xff && (bytes.get(at + 1) & 0xff) != 0xda) {
            int length = bytes.getShort(at + 2) & 0xffff;
            if ((bytes.get(at + 1) & 0xff) == 0xe1 && startsWithExif(bytes, at + 4)) {
                return inTiff(bytes.slice(at + 4 + EXIF.length, length - 2 - EXIF.length));
            }
            at += 2 + length;
        }
        return NONE;
    }

    private static int inChunks(ByteBuffer bytes, int begin, ByteOrder order, String wanted) {
        boolean png = order == ByteOrder.BIG_ENDIAN;
        int at = begin;
        while (at + 8 <= bytes.limit()) {
            int length = bytes.order(order).getInt(png ? at : at + 4);
            if (length < 0) {
                return NONE;
            }
            if (hasName(bytes, png ? at + 4 : at, wanted)) {
                int offset = startsWithExif(bytes, at + 8) ? EXIF.length : 0;
                return inTiff(bytes.slice(at + 8 + offset, length - offset));
            }
            at += 8 + length + (png ? 4 : length & 1);
        }
        return NONE;
    }

    private static int inTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + 12 * entry;
            if ((tiff.getShort(at) & 0xffff) == ORIENTATION_TAG) {
                return tiff.getShort(at + 8) & 0xffff;
            }
        }
        return NONE;
    }

    private static boolean startsWithExif(ByteBuffer bytes, int at) {
        for (int i = 0; i < EXIF.length; i++) {
            if (bytes.get(at + i) != EXIF[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasName(ByteBuffer bytes, int at, String name) {
        for (int i = 0; i < name.length(); i++) {
            if (bytes.get(at + i) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
