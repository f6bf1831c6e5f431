/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.reasoning;

import io.mingjian.contracts.knowledge.LocalizedText;

/** In what two steps at the same place of two chains can differ. */
public enum StepAspect {
    /** One chain has no step there. */
    PRESENCE("步骤的有无", "whether there is such a step"),
    /** Another kind of step, another operator, or another re-opening of the loop. */
    OPERATOR("执行者", "what acted"),
    /** A model that the operator asked: another model, version or file. */
    MODEL("模型", "model"),
    /** The digest of what the step started from. */
    INPUT("输入", "input"),
    /** The evidence found. */
    EVIDENCE("证据", "evidence"),
    /** Log-odds before or after the step. */
    BELIEFS("信念", "beliefs"),
    /** Weights of the modalities. */
    WEIGHTS("来源权重", "weights of the sources"),
    /** The declared cost. */
    COST("代价", "cost"),
    /** Operators judged but not run. */
    NOT_RUN("未执行的检查", "checks not carried out"),
    /** Rules that fired, contradictions, or what verification found. */
    FINDINGS("发现", "findings"),
    /** The verdict, or how a hop failed. */
    VERDICT("结论", "verdict"),
    /** The sentence for people alone. */
    WORDING("措辞", "wording");

    private final LocalizedText label;

    StepAspect(String zh, String en) {
        label = new LocalizedText(zh, en);
    }

    /** What people read. */
    public LocalizedText label() {
        return label;
    }
}
