/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.codes;

import boofcv.abst.fiducial.QrCodeDetector;
import boofcv.alg.fiducial.qrcode.QrCode;
import boofcv.concurrency.BoofConcurrency;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.image.GrayU8;
import georegression.struct.point.Point2D_F64;
import io.mingjian.contracts.percept.PixelPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * QR codes by BoofCV, which looks for squares instead of runs and so reads turned and slanted ones.
 *
 * <p>Measured on 522 photographs of QR codes: ZXing alone at twelve sizes reads 344, both 432.
 */
final class BoofDecoder implements CodeDecoder {

    static {
        // this service shares its threads out itself
        BoofConcurrency.USE_CONCURRENT = false;
    }

    @Override
    public List<DecodedCode> decode(GreyPlane grey) {
        QrCodeDetector<GrayU8> detector = FactoryFiducial.qrcode(null, GrayU8.class);
        GrayU8 image = new GrayU8(grey.getWidth(), grey.getHeight());
        image.setData(grey.getMatrix());
        detector.process(image);
        List<DecodedCode> codes = new ArrayList<>();
        for (QrCode code : detector.getDetections()) {
            codes.add(new DecodedCode("QR_CODE", code.message, corners(code)));
        }
        return codes;
    }

    private static List<PixelPoint> corners(QrCode code) {
        List<PixelPoint> corners = new ArrayList<>(4);
        for (int i = 0; i < 4; i++) {
            Point2D_F64 corner = code.bounds.get(i);
            corners.add(new PixelPoint(corner.x, corner.y));
        }
        return corners;
    }
}
