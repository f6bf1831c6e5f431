/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.ocr;

import io.mingjian.inference.onnx.ModelUnavailableException;
import io.mingjian.inference.onnx.Tensor;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Greedy decoding of connectionist temporal classification (Graves et al. 2006): class 0 is the blank, equal
 * neighbours are one character.
 */
final class CtcDecoder {

    private static final float LEAST_SPACE = 0.1f;

    private final List<String> characters;

    /**
     * A decoder.
     *
     * @param characters the character of each class, class 0 being the blank
     */
    CtcDecoder(List<String> characters) {
        this.characters = List.copyOf(characters);
    }

    /** The decoder for PaddleOCR's list of characters, one a line, which leaves out the blank and the space. */
    static CtcDecoder of(byte[] listed) {
        List<String> characters = new ArrayList<>();
        characters.add("");
        characters.addAll(new String(listed, StandardCharsets.UTF_8).lines().toList());
        characters.add(" ");
        return new CtcDecoder(characters);
    }

    /**
     * The most probable characters of {@code float[1][steps][classes]}.
     *
     * <p>Between Latin letters a space also counts where the model leans to the blank, since it tends to lose them.
     */
    Reading decode(Tensor.Floats probabilities) {
        int steps = (int) probabilities.shape()[1];
        int classes = (int) probabilities.shape()[2];
        if (classes != characters.size()) {
            throw new ModelUnavailableException(
                    "the model has " + classes + " classes and " + characters.size() + " characters");
        }
        Line line = new Line();
        int before = 0;
        for (int step = 0; step < steps; step++) {
            int best = best(probabilities.values(), step * classes, classes);
            line.space = Math.max(line.space, probabilities.values().get((step + 1) * classes - 1));
            if (best != 0 && best != before) {
                line.add(characters.get(best), probabilities.values().get(step * classes + best));
            }
            before = best;
        }
        return line.reading();
    }

    private static int best(FloatBuffer values, int begin, int count) {
        int best = 0;
        for (int i = 1; i < count; i++) {
            best = values.get(begin + i) > values.get(begin + best) ? i : best;
        }
        return best;
    }

    private static final class Line {

        private final StringBuilder text = new StringBuilder();
        private double sum;
        private int count;
        private float space;

        void add(String character, float probability) {
            if (space >= LEAST_SPACE && isLatin(character.charAt(0)) && endsInLatin()) {
                text.append(' ');
            }
            text.append(character);
            sum += probability;
            count++;
            space = 0;
        }

        Reading reading() {
            return new Reading(text.toString().strip(), count == 0 ? 0 : sum / count);
        }

        private boolean endsInLatin() {
            return text.length() > 0 && isLatin(text.charAt(text.length() - 1));
        }

        private static boolean isLatin(char letter) {
            return letter < 128 && Character.isLetterOrDigit(letter);
        }
    }
}
