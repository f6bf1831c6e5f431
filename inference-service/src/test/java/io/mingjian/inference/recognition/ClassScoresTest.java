/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.mingjian.inference.onnx.ModelUnavailableException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassScoresTest {

    private static final String TABLE = """
                    index\twnid\ten\tzh\tlabels
                    0\tn0\trevolver\t左轮手枪\tweapon
                    1\tn1\tassault rifle\t突击步枪\tweapon
                    2\tn2\tbeer bottle\t啤酒瓶\talcohol
                    3\tn3\ttiger\t虎\twildlife,animal
                    4\tn4\tweapon\t兵器\tweapon
                    5\tn5\tdress\t连衣裙\t
                    """;

    @Test
    void sumsTheClassesOfALabel() {
        assertThat(names(0.30f, 0.25f, 0.04f, 0, 0, 0.41f))
                .extracting(NamedScore::name)
                .containsExactly("weapon", "dress", "revolver", "assault rifle");
        assertThat(names(0.30f, 0.25f, 0.04f, 0, 0, 0.41f).get(0).score()).isCloseTo(0.55, within(1e-6));
    }

    @Test
    void countsAClassForEachOfItsLabels() {
        assertThat(names(0, 0, 0, 0.9f, 0, 0))
                .extracting(NamedScore::name)
                .containsExactly("animal", "wildlife", "tiger");
    }

    @Test
    void saysALabelAndItsNamesakeOnce() {
        assertThat(names(0, 0, 0, 0, 0.9f, 0)).extracting(NamedScore::name).containsExactly("weapon");
    }

    @Test
    void keepsQuietAboutWhatIsImprobable() {
        assertThat(names(0.04f, 0.005f, 0.04f, 0.04f, 0, 0.04f)).isEmpty();
    }

    @Test
    void refusesATableOfOtherClasses() {
        assertThatThrownBy(() -> table(TABLE, 7))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContainingAll("7", "6");
        assertThatThrownBy(() -> table(TABLE.replace("\n3\t", "\n4\t"), 6)).hasMessageContaining("row 3");
        assertThatThrownBy(() -> table(TABLE.replace("labels", "groups"), 6)).hasMessageContaining("labels");
    }

    private static List<NamedScore> names(float... scores) {
        return new ClassScores(table(TABLE, 6)).names(scores);
    }

    private static ClassTable table(String text, int size) {
        return ClassTable.read(text.getBytes(StandardCharsets.UTF_8), size);
    }
}
