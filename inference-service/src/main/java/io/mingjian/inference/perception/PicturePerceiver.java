/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.perception;

import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.percept.PixelPoint;
import io.mingjian.inference.codes.CodeReader;
import io.mingjian.inference.codes.DecodedCode;
import io.mingjian.inference.imaging.DecodedPicture;
import io.mingjian.inference.imaging.PictureDecoder;
import io.mingjian.inference.imaging.Pixels;
import io.mingjian.inference.imaging.Sharpness;
import io.mingjian.inference.imaging.UndecodablePictureException;
import io.mingjian.inference.ocr.TextLine;
import io.mingjian.inference.ocr.TextReader;
import io.mingjian.inference.workers.WorkerPool;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Looks at one picture: quality, writing, codes, what it shows. Percept identifiers are {@code <attachment>/quality},
 * {@code <attachment>/ocr/<n>}, {@code <attachment>/code/<n>} and those of {@link RecognitionPercepts}. Thread-safe.
 */
final class PicturePerceiver {

    private final PictureDecoder decoder;
    private final TextReader reader;
    private final CodeReader codes;
    private final RecognitionPercepts recognition;
    private final WorkerPool workers;

    PicturePerceiver(
            PictureDecoder decoder, PictureReaders readers, RecognitionPercepts recognition, WorkerPool workers) {
        this.decoder = decoder;
        this.reader = readers.writing();
        this.codes = readers.codes();
        this.recognition = recognition;
        this.workers = workers;
    }

    /** What is seen; one {@code undecodable} percept where the bytes are no picture. */
    List<Percept> perceive(ContentOwner owner, String attachment, byte[] content) {
        try {
            return percepts(owner, attachment, decoder.decode(content));
        } catch (UndecodablePictureException e) {
            return List.of(new Percept.Unperceived(
                    attachment + "/undecodable",
                    Decoders.PICTURE,
                    new Locator.WholeAttachment(attachment),
                    "undecodable",
                    String.valueOf(e.getMessage())));
        }
    }

    /** Runs the models once on an empty picture. */
    void warmUp() {
        Pixels blank = new Pixels(320, 96, new int[320 * 96]);
        reader.warmUp(blank);
        codes.read(blank);
        recognition.warmUp(blank);
    }

    private List<Percept> percepts(ContentOwner owner, String attachment, DecodedPicture picture) {
        Future<List<DecodedCode>> decoded = workers.start(() -> codes.read(picture.pixels()));
        Supplier<List<Percept>> recognised = recognition.start(owner, attachment, picture);
        List<Percept> percepts = new ArrayList<>();
        percepts.add(quality(attachment, picture));
        writing(attachment, picture, percepts);
        codes(attachment, picture, WorkerPool.await(decoded), percepts);
        percepts.addAll(recognised.get());
        return percepts;
    }

    private static Percept quality(String attachment, DecodedPicture picture) {
        return new Percept.ImageQuality(
                attachment + "/quality",
                Decoders.PICTURE,
                new Locator.WholeAttachment(attachment),
                picture.width(),
                picture.height(),
                Sharpness.of(picture.pixels()),
                picture.frames());
    }

    private void writing(String attachment, DecodedPicture picture, List<Percept> percepts) {
        int number = 0;
        for (TextLine line : reader.read(picture.pixels())) {
            percepts.add(new Percept.TextSpan(
                    attachment + "/ocr/" + number++,
                    reader.model(),
                    region(attachment, picture, line.corners()),
                    line.text(),
                    line.confidence()));
        }
    }

    private static void codes(
            String attachment, DecodedPicture picture, List<DecodedCode> decoded, List<Percept> percepts) {
        int number = 0;
        for (DecodedCode code : decoded) {
            percepts.add(new Percept.CodePayload(
                    attachment + "/code/" + number++,
                    Decoders.CODE,
                    region(attachment, picture, code.corners()),
                    code.format(),
                    code.payload()));
        }
    }

    private static Locator region(String attachment, DecodedPicture picture, List<PixelPoint> corners) {
        return new Locator.ImageRegion(
                attachment,
                corners.stream()
                        .map(corner -> picture.toOriginal(corner.x(), corner.y()))
                        .toList());
    }
}
