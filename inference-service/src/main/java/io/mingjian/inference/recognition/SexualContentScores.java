/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.recognition;

/**
 * The probabilities of one model for sexual content, which sum to one.
 *
 * @param drawing harmless drawings
 * @param hentai pornographic drawings
 * @param neutral everything else
 * @param porn pornographic photographs
 * @param sexy suggestive photographs
 */
record SexualContentScores(double drawing, double hentai, double neutral, double porn, double sexy) {

    /** Reads {@code float[5]} in the order of the models' output. */
    static SexualContentScores of(float[] scores) {
        return new SexualContentScores(scores[0], scores[1], scores[2], scores[3], scores[4]);
    }

    double explicit() {
        return porn + hentai;
    }

    double suggestive() {
        return explicit() + sexy;
    }

    /** Whether pornography, photographed or drawn, is more probable than any other class. */
    boolean isExplicit() {
        return explicit() > Math.max(sexy, Math.max(drawing, neutral));
    }

    /** Whether another model could agree with this one on anything; where not, {@link Agreement} finds nothing. */
    boolean canBeAgreedWith() {
        return isExplicit() || isSuggestive();
    }

    /** Whether anything sexual is more probable than nothing. */
    boolean isSuggestive() {
        return suggestive() > drawing + neutral;
    }
}
