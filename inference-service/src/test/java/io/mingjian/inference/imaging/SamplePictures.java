/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.imaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The photographs of the demo's samples, in {@code deploy/samples/images}. */
public final class SamplePictures {

    private static final Path FOLDER = Path.of("..", "deploy", "samples", "images");

    private SamplePictures() {}

    /** The bytes of a file. */
    public static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The decoded pixels of a file. */
    public static Pixels pixels(String name) {
        return TestPictures.decoded(name, bytes(name));
    }
}
