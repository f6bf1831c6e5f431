/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.attachment;

/** JPEG (ITU-T T.81): markers are walked from SOI to EOI, thumbnails inside segments are not mistaken for the end. */
final class JpegFormat implements ImageFormat {

    private static final int SOF0 = 0xc0;
    private static final int SOF15 = 0xcf;
    private static final int DHT = 0xc4;
    private static final int JPG = 0xc8;
    private static final int DAC = 0xcc;
    private static final int RST0 = 0xd0;
    private static final int RST7 = 0xd7;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int TEM = 0x01;

    @Override
    public String mediaType() {
        return "image/jpeg";
    }

    @Override
    public boolean matches(byte[] file) {
        return ImageBytes.bigEndian(file).has(0, "\u00ff\u00d8\u00ff");
    }

    @Override
    public ImageSize size(byte[] file) {
        ImageBytes bytes = ImageBytes.bigEndian(file);
        long offset = 2;
        while (true) {
            offset = markerAt(bytes, offset);
            int marker = bytes.u8(offset + 1);
            if (isFrame(marker)) {
                return new ImageSize(bytes.u16(offset + 7), bytes.u16(offset + 5));
            }
            if (marker == EOI || marker == SOS) {
                throw new TruncatedImageException("there is no frame header");
            }
            offset = afterSegment(bytes, offset);
        }
    }

    @Override
    public void requireComplete(byte[] file) {
        ImageBytes bytes = ImageBytes.bigEndian(file);
        long offset = 2;
        boolean scan = false;
        while (true) {
            offset = markerAt(bytes, offset);
            int marker = bytes.u8(offset + 1);
            if (marker == EOI) {
                break;
            }
            offset = afterSegment(bytes, offset);
            if (marker == SOS) {
                scan = true;
                offset = afterScan(bytes, offset);
            }
        }
        if (!scan) {
            throw new TruncatedImageException("there is no image data");
        }
    }

    /** The next marker; fill bytes before it are skipped. */
    private static long markerAt(ImageBytes bytes, long offset) {
        if (bytes.u8(offset) != 0xff) {
            throw new TruncatedImageException("a marker was expected at " + offset);
        }
        long marker = offset;
        while (bytes.u8(marker + 1) == 0xff) {
            marker++;
        }
        return marker;
    }

    private static long afterSegment(ImageBytes bytes, long offset) {
        int marker = bytes.u8(offset + 1);
        if (marker == TEM || marker >= RST0 && marker <= RST7) {
            return offset + 2;
        }
        int length = bytes.u16(offset + 2);
        if (length < 2) {
            throw new TruncatedImageException("a segment has an impossible length");
        }
        bytes.require(offset + 2, length);
        return offset + 2 + length;
    }

    /** The marker that ends entropy-coded data: 0xff that is neither stuffed nor a restart. */
    private static long afterScan(ImageBytes bytes, long begin) {
        long offset = begin;
        while (true) {
            if (bytes.u8(offset) == 0xff) {
                int next = bytes.u8(offset + 1);
                if (next != 0 && next != 0xff && (next < RST0 || next > RST7)) {
                    return offset;
                }
            }
            offset++;
        }
    }

    private static boolean isFrame(int marker) {
        return marker >= SOF0 && marker <= SOF15 && marker != DHT && marker != JPG && marker != DAC;
    }
}
