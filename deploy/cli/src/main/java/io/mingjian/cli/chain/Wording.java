/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.chain;

import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.ReasoningStep;
import java.util.Locale;

/** The words of a rendered chain, in Chinese or English. */
final class Wording {

    private final Locale locale;

    Wording(Locale locale) {
        this.locale = locale;
    }

    String of(LocalizedText text) {
        return text.in(locale);
    }

    /** The pack's term; an English reader sees the Chinese one too, since that is what the clauses use. */
    String term(LocalizedText name) {
        boolean same = name.zh().equals(name.en());
        return chinese() || same ? of(name) : name.en() + " · " + name.zh();
    }

    String kind(ReasoningStep step) {
        if (step instanceof ReasoningStep.Hypothesized) {
            return pick("提出假设", "Hypothesized");
        } else if (step instanceof ReasoningStep.Gathered) {
            return pick("收集证据", "Gathered");
        } else if (step instanceof ReasoningStep.Inferred) {
            return pick("推断", "Inferred");
        } else if (step instanceof ReasoningStep.Contradicted) {
            return pick("发现矛盾", "Contradicted");
        } else if (step instanceof ReasoningStep.Verified) {
            return pick("验证", "Verified");
        } else if (step instanceof ReasoningStep.Concluded) {
            return pick("结论", "Concluded");
        }
        return pick("环节失败", "Failed");
    }

    String outcome(Outcome outcome) {
        return switch (outcome) {
            case PASS -> pick("通过", "PASS");
            case REVIEW -> pick("转人工", "REVIEW");
            case BLOCK -> pick("拦截", "BLOCK");
        };
    }

    String modality(Modality modality) {
        return switch (modality) {
            case TEXT -> pick("文字", "text");
            case IMAGE -> pick("图像", "image");
            case OCR -> pick("图中文字", "writing in picture");
            case ATTRIBUTE -> pick("属性", "attribute");
            case KNOWLEDGE -> pick("知识", "knowledge");
            case PRECEDENT -> pick("先例", "precedent");
        };
    }

    /** The reason code of an operator that did not run. */
    String reason(String code) {
        return switch (code) {
            case "no-value" -> pick("不值得其代价", "not worth its cost");
            case "budget" -> pick("预算已尽", "budget spent");
            case "no-input" -> pick("没有输入", "no input");
            case "model-absent" -> pick("没有模型", "no model");
            default -> code;
        };
    }

    String pick(String zh, String en) {
        return chinese() ? zh : en;
    }

    private boolean chinese() {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }
}
