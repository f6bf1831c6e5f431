/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.chain;

import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.reasoning.Check;
import io.mingjian.contracts.reasoning.Evidence;
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

    String kind(ReasoningStep step) {
        if (step instanceof ReasoningStep.Hypothesized) {
            return pick("假设", "Hypotheses");
        } else if (step instanceof ReasoningStep.Gathered) {
            return pick("证据", "Evidence");
        } else if (step instanceof ReasoningStep.Inferred) {
            return pick("推断", "Inference");
        } else if (step instanceof ReasoningStep.Contradicted) {
            return pick("矛盾", "Contradiction");
        } else if (step instanceof ReasoningStep.Verified) {
            return pick("验证", "Verification");
        } else if (step instanceof ReasoningStep.Concluded) {
            return pick("结论", "Conclusion");
        }
        return pick("环节失败", "Failure");
    }

    String outcome(Outcome outcome) {
        return OutcomeWords.of(outcome, locale);
    }

    /** A severity with what it means. */
    String severity(int severity) {
        return switch (severity) {
            case 0 -> pick("0（提示）", "0 (information)");
            case 3 -> pick("3（紧急）", "3 (emergency)");
            default -> String.valueOf(severity);
        };
    }

    String modality(Modality modality) {
        return switch (modality) {
            case TEXT -> pick("文字", "text");
            case IMAGE -> pick("图片", "picture");
            case OCR -> pick("图中文字", "writing in picture");
            case ATTRIBUTE -> pick("属性", "attribute");
            case KNOWLEDGE -> pick("知识", "knowledge");
            case PRECEDENT -> pick("先例", "precedent");
        };
    }

    /** The part of a text that people know under a name of their own language. */
    String part(String name) {
        return switch (name) {
            case "title" -> pick("标题", name);
            case "description" -> pick("描述", name);
            case "message" -> pick("留言", name);
            case "subject" -> pick("主题", name);
            case "body" -> pick("正文", name);
            case "text" -> pick("文字", name);
            default -> name;
        };
    }

    /** Characters of a text, counted from one, both ends included. */
    String characters(int first, int last) {
        String range = first == last ? String.valueOf(first) : first + "–" + last;
        return pick("第 " + range + " 字", (first == last ? "character " : "characters ") + range);
    }

    /** What an operator looks at. */
    String operator(String name) {
        return switch (name) {
            case "lexicon" -> pick("文字用语", "wording of the text");
            case "ocr-lexicon" -> pick("图中文字用语", "wording in the pictures");
            case "contact" -> pick("文字中的联系方式", "contact offers in the text");
            case "ocr-contact" -> pick("图中联系方式", "contact offers in the pictures");
            case "code" -> pick("二维码与条码", "codes in the pictures");
            case "attribute" -> pick("属性", "attributes");
            case "image-class" -> pick("图片分类", "picture classification");
            case "image-object" -> pick("图片物体识别", "object recognition");
            case "title-format" -> pick("标题与格式", "title and format");
            case "price-comparison" -> pick("价格比对", "comparison of prices");
            case "claim-comparison" -> pick("参数与材质比对", "comparison of figures and materials");
            case "arithmetic" -> pick("算术核对", "check of sums");
            case "fact-check" -> pick("事实核对", "check against known facts");
            case "nsfw-agreement" -> pick("色情内容识别", "sexual content");
            case "contradiction" -> pick("前后矛盾检查", "check for contradictions");
            default -> name;
        };
    }

    /** A check that passed, in few words. */
    String check(Check check) {
        return switch (check.name()) {
            case "clause-valid" -> pick("条款有效", "clauses in force");
            case "clause-source" -> pick("条款原文已核对", "wording of clauses verified");
            case "hazard-procedure" -> pick("危险均有处置流程", "procedure for every hazard");
            case "modality-agreement" -> pick("来源一致", "sources agree");
            case "picture-recognised" -> pick("图片均已识别", "no unrecognised picture");
            case "looked-everywhere" -> pick("该查的都已查", "nothing left to look at");
            default -> of(check.detail());
        };
    }

    /** Where a piece of evidence comes from. */
    String source(Evidence evidence) {
        return evidence.operator().equals("code") ? pick("图中的码", "code in picture") : modality(evidence.modality());
    }

    /** All the evidence of a modality. */
    String all(Modality modality) {
        return switch (modality) {
            case TEXT -> pick("全部文字", "all of the text");
            case IMAGE -> pick("全部图片内容", "all that the pictures show");
            case OCR -> pick("全部图中文字", "all writing in the pictures");
            case ATTRIBUTE -> pick("全部属性", "all attributes");
            case KNOWLEDGE -> pick("全部知识", "all rules and facts");
            case PRECEDENT -> pick("全部先例", "all precedents");
        };
    }

    /** The reason code of an operator that did not run. */
    String reason(String code) {
        return switch (code) {
            case "no-value" -> pick("不值得其代价", "not worth the cost");
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
