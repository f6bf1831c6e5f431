/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.codes;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import io.mingjian.contracts.percept.PixelPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All symbologies by ZXing, trying harder. */
enum ZxingDecoder implements CodeDecoder {
    /** One threshold per block: uneven light. */
    LOCAL {
        @Override
        BinaryBitmap bitmap(LuminanceSource grey) {
            return new BinaryBitmap(new HybridBinarizer(grey));
        }
    },
    /** One threshold per row or picture: low contrast, few pixels. */
    GLOBAL {
        @Override
        BinaryBitmap bitmap(LuminanceSource grey) {
            return new BinaryBitmap(new GlobalHistogramBinarizer(grey));
        }
    },
    /** Light on dark. */
    INVERTED {
        @Override
        BinaryBitmap bitmap(LuminanceSource grey) {
            return new BinaryBitmap(new HybridBinarizer(grey.invert()));
        }
    };

    private static final Map<DecodeHintType, ?> HINTS = Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE);

    abstract BinaryBitmap bitmap(LuminanceSource grey);

    @Override
    public List<DecodedCode> decode(GreyPlane grey) {
        BinaryBitmap bitmap = bitmap(grey);
        List<Result> results = new ArrayList<>();
        try {
            results.addAll(Arrays.asList(new QRCodeMultiReader().decodeMultiple(bitmap, HINTS)));
        } catch (NotFoundException e) {
            // the other formats are still to be tried
        }
        try {
            results.addAll(Arrays.asList(
                    new GenericMultipleBarcodeReader(new MultiFormatReader()).decodeMultiple(bitmap, HINTS)));
        } catch (NotFoundException e) {
            // no code is an answer too
        }
        return results.stream().map(ZxingDecoder::code).toList();
    }

    private static DecodedCode code(Result result) {
        return new DecodedCode(result.getBarcodeFormat().name(), result.getText(), corners(result.getResultPoints()));
    }

    // three finder patterns or two ends of a bar: the upright rectangle around them
    private static List<PixelPoint> corners(ResultPoint[] points) {
        List<ResultPoint> known = Arrays.stream(points).filter(Objects::nonNull).toList();
        double left = known.stream().mapToDouble(ResultPoint::getX).min().orElse(0);
        double right = known.stream().mapToDouble(ResultPoint::getX).max().orElse(0);
        double top = known.stream().mapToDouble(ResultPoint::getY).min().orElse(0);
        double bottom = known.stream().mapToDouble(ResultPoint::getY).max().orElse(0);
        return List.of(
                new PixelPoint(left, top),
                new PixelPoint(right, top),
                new PixelPoint(right, bottom),
                new PixelPoint(left, bottom));
    }
}
