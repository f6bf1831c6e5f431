/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.precedent;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.knowledge.Precedent;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.knowledge.pack.Example;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExamplesTest {

    private static final String MODEL = "a".repeat(64);
    private static final PrecedentProperties PROPERTIES =
            new PrecedentProperties(0.5, 0.9, 8, URI.create("http://127.0.0.1:8081"));
    private static final ExampleQuestion PICTURE = ExampleQuestion.of(
            new Example("box", "damaged", false, new Example.Picture("box.jpg", new byte[] {1, 2, 3}), "own"));
    private static final ExampleQuestion TEXT =
            ExampleQuestion.of(new Example("words", "damaged", true, new Example.Words("zh", "纸箱破了"), "own"));

    @Test
    void everyExampleIsAskedOfTheModelThatLooksAtTheSamePartOfACase() {
        assertThat(PICTURE.model()).isEqualTo("efficientnet-lite2");
        assertThat(TEXT.model()).isEqualTo("bge-small-zh");
        assertThat(TEXT.question().input()).isEqualTo("text");
        assertThat(PICTURE.question().input()).isEqualTo("image");
    }

    @Test
    void aPictureOfACaseIsComparedWithPicturesOnlyFromTheThresholdOfPicturesOn() {
        assertThat(like(part(Modality.IMAGE, MODEL, 0.96f, 0.28f)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.id()).isEqualTo("box");
                    assertThat(found.holds()).isFalse();
                    assertThat(found.modality()).isEqualTo(Modality.IMAGE);
                    assertThat(found.percept()).isEqualTo("photo/embedding/image");
                    assertThat(found.similarity()).isBetween(0.959, 0.961);
                });
        assertThat(like(part(Modality.IMAGE, MODEL, 0.8f, 0.6f))).isEmpty();
        assertThat(like(part(Modality.TEXT, MODEL, 0.8f, 0.6f)))
                .extracting(Precedent::id)
                .containsExactly("words");
    }

    @Test
    void vectorsOfAnotherModelAreNotCompared() {
        assertThat(like(part(Modality.IMAGE, "b".repeat(64), 1, 0))).isEmpty();
    }

    private static Embedding part(Modality modality, String model, float... vector) {
        return new Embedding("photo/embedding/image", modality, model, vector);
    }

    private static List<Precedent> like(Embedding part) {
        return Examples.like(List.of(part), List.of(embedded(PICTURE), embedded(TEXT)), PROPERTIES)
                .toList();
    }

    private static ExampleLibrary.Embedded embedded(ExampleQuestion question) {
        return new ExampleLibrary.Embedded(question.example(), question.answer(MODEL, new float[] {1, 0}));
    }
}
