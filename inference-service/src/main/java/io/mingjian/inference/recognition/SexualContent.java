/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.recognition;

import io.mingjian.contracts.percept.ModelReference;

/**
 * What the two models for sexual content agree on.
 *
 * @param model both models, or the first where it by itself rules out that they agree
 * @param finding what they agree on
 * @param score probability in [0, 1], the lesser of the two models', or the first's where the second was not asked
 */
public record SexualContent(ModelReference model, Finding finding, double score) {

    /** Grades of sexual content. */
    public enum Finding {
        /** Both models hold pornography, photographed or drawn, for most probable. */
        EXPLICIT("sexual-content"),
        /** Both models hold the picture for at least suggestive; never more than a reason to look. */
        SUGGESTIVE("sexy"),
        /** The models do not agree on any of it. */
        NONE("safe-for-work");

        private final String label;

        Finding(String label) {
            this.label = label;
        }

        /** The platform label. */
        public String label() {
            return label;
        }
    }
}
