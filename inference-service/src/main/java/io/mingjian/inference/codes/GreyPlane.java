/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.codes;

import com.google.zxing.LuminanceSource;
import io.mingjian.inference.imaging.Pixels;
import io.mingjian.inference.imaging.Resampling;

/** A grey picture that ZXing can turn, crop and invert. */
final class GreyPlane extends LuminanceSource {

    private final byte[] luma;

    private GreyPlane(byte[] luma, int width, int height) {
        super(width, height);
        this.luma = luma;
    }

    static GreyPlane of(Pixels picture) {
        return new GreyPlane(picture.luma(), picture.width(), picture.height());
    }

    /** The picture with its longer side at this length. */
    static GreyPlane of(Pixels picture, int longSide) {
        double scale = (double) longSide / Math.max(picture.width(), picture.height());
        int width = Math.max(1, (int) Math.round(picture.width() * scale));
        int height = Math.max(1, (int) Math.round(picture.height() * scale));
        return of(Resampling.resize(picture, width, height));
    }

    @Override
    public byte[] getRow(int y, byte[] row) {
        byte[] target = row == null || row.length < getWidth() ? new byte[getWidth()] : row;
        System.arraycopy(luma, y * getWidth(), target, 0, getWidth());
        return target;
    }

    @Override
    public byte[] getMatrix() {
        return luma;
    }

    @Override
    public boolean isCropSupported() {
        return true;
    }

    @Override
    public LuminanceSource crop(int left, int top, int width, int height) {
        byte[] cut = new byte[width * height];
        for (int y = 0; y < height; y++) {
            System.arraycopy(luma, (top + y) * getWidth() + left, cut, y * width, width);
        }
        return new GreyPlane(cut, width, height);
    }

    @Override
    public boolean isRotateSupported() {
        return true;
    }

    @Override
    public LuminanceSource rotateCounterClockwise() {
        byte[] turned = new byte[luma.length];
        int height = getWidth();
        int width = getHeight();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[y * width + x] = luma[x * getWidth() + getWidth() - 1 - y];
            }
        }
        return new GreyPlane(turned, width, height);
    }
}
