/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.imaging;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Decodes JPEG (CMYK included), PNG, GIF, BMP and WebP. Thread-safe.
 *
 * <p>Readers are TwelveMonkeys ImageIO where it has one, the platform's otherwise.
 */
public final class PictureDecoder {

    static {
        registerReaders();
    }

    private final DecodingLimits limits;

    public PictureDecoder(DecodingLimits limits) {
        this.limits = limits;
    }

    /**
     * Decodes the first frame.
     *
     * @throws UndecodablePictureException if no reader understands the bytes or the picture is larger than allowed
     */
    public DecodedPicture decode(byte[] content) throws UndecodablePictureException {
        List<ImageReader> readers = readers(content);
        UndecodablePictureException failure = new UndecodablePictureException("no reader knows this format");
        for (ImageReader reader : readers) {
            try {
                return decode(reader, content);
            } catch (IOException | RuntimeException e) {
                // decoders of hostile input fail with all kinds of unchecked exceptions
                failure = new UndecodablePictureException(
                        "the " + reader.getClass().getSimpleName() + " gave up: "
                                + e.getClass().getSimpleName(),
                        e);
            } finally {
                reader.dispose();
            }
        }
        throw failure;
    }

    private DecodedPicture decode(ImageReader reader, byte[] content) throws IOException, UndecodablePictureException {
        try (ImageInputStream stream = new ByteArrayImageInputStream(content)) {
            reader.setInput(stream);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > limits.maximumPixels()) {
                throw new UndecodablePictureException("a picture of " + width + " x " + height
                        + " pixels is larger than the limit of " + limits.maximumPixels());
            }
            int frames = frames(reader);
            BufferedImage image = reader.read(0, parameters(reader, limits.step(width, height)));
            Orientation orientation = Orientation.of(content);
            Pixels upright = orientation.upright(OpaquePixels.of(image));
            return orientation.swapsSides()
                    ? new DecodedPicture(upright, height, width, frames)
                    : new DecodedPicture(upright, width, height, frames);
        }
    }

    private static ImageReadParam parameters(ImageReader reader, int step) {
        ImageReadParam parameters = reader.getDefaultReadParam();
        if (step > 1) {
            parameters.setSourceSubsampling(step, step, 0, 0);
        }
        return parameters;
    }

    private static int frames(ImageReader reader) {
        try {
            return Math.max(1, reader.getNumImages(true));
        } catch (IOException | RuntimeException e) {
            // a damaged later frame must not cost the first one
            return 1;
        }
    }

    private static List<ImageReader> readers(byte[] content) throws UndecodablePictureException {
        try (ImageInputStream stream = new ByteArrayImageInputStream(content)) {
            List<ImageReader> readers = new ArrayList<>();
            Iterator<ImageReader> found = ImageIO.getImageReaders(stream);
            found.forEachRemaining(readers::add);
            return readers;
        } catch (IOException e) {
            throw new UndecodablePictureException("the bytes cannot be read as a picture", e);
        }
    }

    private static void registerReaders() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // readers inside an executable jar are visible to this class's loader only
        thread.setContextClassLoader(PictureDecoder.class.getClassLoader());
        try {
            ImageIO.setUseCache(false);
            ImageIO.scanForPlugins();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
