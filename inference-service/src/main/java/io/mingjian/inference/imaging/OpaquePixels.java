/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.imaging;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.awt.image.Raster;

/** Turns any decoded image into opaque 8-bit colours, transparency over white. */
final class OpaquePixels {

    private OpaquePixels() {}

    static Pixels of(BufferedImage image) {
        return needsOwnConversion(image) ? converted(image) : drawn(image);
    }

    // the platform brightens grey levels as if they were linear light, and is slow on 16-bit samples
    private static boolean needsOwnConversion(BufferedImage image) {
        ColorModel model = image.getColorModel();
        boolean grey = model.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        boolean wide = model.getTransferType() == DataBuffer.TYPE_USHORT
                && model.getColorSpace().getType() == ColorSpace.TYPE_RGB;
        return model instanceof ComponentColorModel && !model.isAlphaPremultiplied() && (grey || wide);
    }

    private static Pixels drawn(BufferedImage image) {
        BufferedImage canvas = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = canvas.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
            graphics.drawImage(image, 0, 0, null);
        } finally {
            graphics.dispose();
        }
        int[] rgb = ((DataBufferInt) canvas.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] &= 0xffffff;
        }
        return new Pixels(canvas.getWidth(), canvas.getHeight(), rgb);
    }

    private static Pixels converted(BufferedImage image) {
        Raster raster = image.getRaster();
        int bands = raster.getNumBands();
        boolean alpha = image.getColorModel().hasAlpha();
        int[] bits = image.getColorModel().getComponentSize();
        int[] rgb = new int[image.getWidth() * image.getHeight()];
        int[] row = new int[image.getWidth() * bands];
        for (int y = 0; y < image.getHeight(); y++) {
            raster.getPixels(0, y, image.getWidth(), 1, row);
            for (int x = 0; x < image.getWidth(); x++) {
                rgb[y * image.getWidth() + x] = colour(row, x * bands, bands - (alpha ? 1 : 0), bits);
            }
        }
        return new Pixels(image.getWidth(), image.getHeight(), rgb);
    }

    private static int colour(int[] samples, int offset, int colours, int[] bits) {
        int opacity = bits.length > colours ? eightBits(samples[offset + colours], bits[colours]) : 255;
        int colour = 0;
        for (int channel = 0; channel < 3; channel++) {
            int band = Math.min(channel, colours - 1);
            int level = eightBits(samples[offset + band], bits[band]);
            colour = colour << 8 | (level * opacity + 255 * (255 - opacity) + 127) / 255;
        }
        return colour;
    }

    private static int eightBits(int sample, int bits) {
        return bits == 8 ? sample : (int) ((long) sample * 255 / ((1L << bits) - 1));
    }
}
