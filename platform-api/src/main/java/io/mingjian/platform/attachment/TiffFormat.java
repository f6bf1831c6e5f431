/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.attachment;

import java.util.HashMap;
import java.util.Map;

/** TIFF 6.0, first page: the strips or tiles that its directory names must be there. */
final class TiffFormat implements ImageFormat {

    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int STRIP_OFFSETS = 273;
    private static final int STRIP_COUNTS = 279;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_COUNTS = 325;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int ENTRY = 12;

    @Override
    public String mediaType() {
        return "image/tiff";
    }

    @Override
    public boolean matches(byte[] file) {
        ImageBytes bytes = ImageBytes.bigEndian(file);
        return bytes.has(0, "II*\0") || bytes.has(0, "MM\0*");
    }

    @Override
    public ImageSize size(byte[] file) {
        ImageBytes bytes = open(file);
        Map<Integer, Field> directory = directory(bytes);
        return new ImageSize(
                field(directory, WIDTH).value(bytes, 0),
                field(directory, HEIGHT).value(bytes, 0));
    }

    @Override
    public void requireComplete(byte[] file) {
        ImageBytes bytes = open(file);
        Map<Integer, Field> directory = directory(bytes);
        boolean tiled = directory.containsKey(TILE_OFFSETS);
        Field offsets = field(directory, tiled ? TILE_OFFSETS : STRIP_OFFSETS);
        Field counts = field(directory, tiled ? TILE_COUNTS : STRIP_COUNTS);
        if (offsets.count() != counts.count() || offsets.count() == 0) {
            throw new TruncatedImageException("strip offsets and lengths do not agree");
        }
        for (long i = 0; i < offsets.count(); i++) {
            bytes.require(offsets.value(bytes, i), counts.value(bytes, i));
        }
    }

    private static ImageBytes open(byte[] file) {
        return file[0] == 'I' ? ImageBytes.littleEndian(file) : ImageBytes.bigEndian(file);
    }

    private static Map<Integer, Field> directory(ImageBytes bytes) {
        long offset = bytes.u32(4);
        int count = bytes.u16(offset);
        bytes.require(offset + 2, (long) count * ENTRY);
        Map<Integer, Field> directory = new HashMap<>();
        for (int i = 0; i < count; i++) {
            long entry = offset + 2 + (long) i * ENTRY;
            directory.put(bytes.u16(entry), new Field(bytes.u16(entry + 2), bytes.u32(entry + 4), entry + 8));
        }
        return directory;
    }

    private static Field field(Map<Integer, Field> directory, int tag) {
        Field field = directory.get(tag);
        if (field == null) {
            throw new TruncatedImageException("the directory lacks tag " + tag);
        }
        return field;
    }

    /** A directory field of 16-bit or 32-bit numbers; {@code place} holds them or, if too many, where they are. */
    private record Field(int type, long count, long place) {

        long value(ImageBytes bytes, long index) {
            if (type != SHORT && type != LONG || index >= count) {
                throw new TruncatedImageException("a directory field is not what it must be");
            }
            int width = type == SHORT ? 2 : 4;
            long begin = count * width <= 4 ? place : bytes.u32(place);
            long offset = begin + index * width;
            return type == SHORT ? bytes.u16(offset) : bytes.u32(offset);
        }
    }
}
