/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.imaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The small pictures under {@code src/test/resources/pictures}, all made for these tests. */
public final class TestPictures {

    private TestPictures() {}

    /** The bytes of a file. */
    public static byte[] bytes(String name) {
        try (InputStream stream = TestPictures.class.getResourceAsStream("/pictures/" + name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The decoded pixels of a file. */
    public static Pixels pixels(String name) {
        try {
            return new PictureDecoder(new DecodingLimits(100_000_000, 16_000_000))
                    .decode(bytes(name))
                    .pixels();
        } catch (UndecodablePictureException e) {
            throw new IllegalStateException(name + " must be decodable", e);
        }
    }
}
