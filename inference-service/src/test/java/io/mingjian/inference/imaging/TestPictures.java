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
        return resource("/pictures/" + name);
    }

    private static byte[] resource(String path) {
        try (InputStream stream = TestPictures.class.getResourceAsStream(path)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The decoded pixels of a file. */
    public static Pixels pixels(String name) {
        return decoded(name, bytes(name));
    }

    /** The decoded pixels of a resource. */
    static Pixels of(String path) {
        return decoded(path, resource(path));
    }

    static Pixels decoded(String name, byte[] content) {
        try {
            return new PictureDecoder(new DecodingLimits(100_000_000, 16_000_000))
                    .decode(content)
                    .pixels();
        } catch (UndecodablePictureException e) {
            throw new IllegalStateException(name + " must be decodable", e);
        }
    }
}
