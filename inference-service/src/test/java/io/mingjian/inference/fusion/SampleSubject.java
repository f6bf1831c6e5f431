/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.fusion;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.HypothesisKind;
import io.mingjian.contracts.knowledge.LinkedEntity;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.percept.ModelReference;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.percept.Perception;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Builds what the fusion model is asked about. */
final class SampleSubject {

    static final String TENANT = "acme";
    private static final ModelReference MODEL = new ModelReference("test-model", "1", "0".repeat(64));

    private final ContentStore contents;
    private final List<FusionCase.Text> texts = new ArrayList<>();
    private final List<Percept> percepts = new ArrayList<>();
    private final List<LinkedEntity> entities = new ArrayList<>();
    private final List<Hypothesis> hypotheses = new ArrayList<>();

    SampleSubject(ContentStore contents) {
        this.contents = contents;
        hypothesis("weapon", "枪支武器").hypothesis("alcohol", "酒类");
    }

    SampleSubject text(String name, String language, String content) {
        texts.add(new FusionCase.Text(name, content));
        Locator range = new Locator.TextRange(name, 0, content.length());
        percepts.add(new Percept.DetectedLanguage(name + "/language", MODEL, range, language, 1));
        return this;
    }

    SampleSubject line(String text) {
        percepts.add(new Percept.TextSpan("photo/ocr/" + percepts.size(), MODEL, whole("photo"), text, 0.9));
        return this;
    }

    /** A picture whose features are drawn from the seed, with objects of these scores. */
    SampleSubject picture(String name, int seed, float... scores) {
        unseenPicture(name);
        Random random = new Random(seed);
        float[] tokens = new float[12_800];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = (float) random.nextGaussian() / 36;
        }
        vectors(name + "/embedding/image", tokens, 10);
        if (scores.length > 0) {
            float[] objects = new float[84 * scores.length];
            for (int i = 0; i < scores.length; i++) {
                objects[84 * i + 39] = scores[i];
                objects[84 * i + 82] = 1;
                objects[84 * i + 83] = 0.5f;
            }
            vectors(name + "/embedding/objects", objects, scores.length);
        }
        return this;
    }

    SampleSubject unseenPicture(String name) {
        percepts.add(new Percept.ImageQuality(name + "/quality", MODEL, whole(name), 640, 480, 100, 1));
        return this;
    }

    SampleSubject vectors(String id, float[] values, int count) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        percepts.add(new Percept.EmbeddingReference(
                id, MODEL, whole("photo"), contents.put(TENANT, bytes.array()), values.length / count, count));
        return this;
    }

    SampleSubject entity(String name) {
        entities.add(new LinkedEntity("node:" + name, text(name), name, new Locator.WholeCase()));
        return this;
    }

    SampleSubject hypothesis(String id, String name) {
        hypotheses.add(new Hypothesis(id, text(name), HypothesisKind.VIOLATION, 0.02, 1, List.of(), null));
        return this;
    }

    FusionCase build() {
        return new FusionCase(TENANT, texts, new Perception(new UUID(7, 7), percepts), entities, hypotheses);
    }

    private static Locator whole(String attachment) {
        return new Locator.WholeAttachment(attachment);
    }

    private static LocalizedText text(String zh) {
        return new LocalizedText(zh, "in English");
    }
}
