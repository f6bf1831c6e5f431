/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.inference.text.ContactMatch;
import io.mingjian.inference.text.SuppressedMatch;
import java.util.Locale;
import java.util.Map;

/** Words for people, in Chinese and English. */
final class Wording {

    static final LocalizedText PICTURE_TEXT = new LocalizedText("图片文字", "The text in the picture");

    private static final Map<String, LocalizedText> PARTS = Map.of(
            "title", new LocalizedText("标题", "The title"),
            "description", new LocalizedText("描述", "The description"),
            "message", new LocalizedText("留言", "The message"),
            "subject", new LocalizedText("主题", "The subject"),
            "body", new LocalizedText("正文", "The body"),
            "text", new LocalizedText("文字", "The text"));

    private static final Map<String, LocalizedText> OPERATORS = Map.ofEntries(
            Map.entry(Operators.LEXICON, new LocalizedText("文字用语检查", "Wording of the text")),
            Map.entry(Operators.OCR_LEXICON, new LocalizedText("图片文字用语检查", "Wording in the pictures")),
            Map.entry(Operators.CONTACT, new LocalizedText("联系方式检查", "Contact offers in the text")),
            Map.entry(Operators.OCR_CONTACT, new LocalizedText("图片联系方式检查", "Contact offers in the pictures")),
            Map.entry(Operators.CODE, new LocalizedText("二维码与条码检查", "Codes in the pictures")),
            Map.entry(Operators.ATTRIBUTE, new LocalizedText("属性检查", "Attributes")),
            Map.entry(Operators.IMAGE_CLASS, new LocalizedText("图片分类", "Classification of the pictures")),
            Map.entry(Operators.IMAGE_OBJECT, new LocalizedText("图片物体识别", "Objects in the pictures")),
            Map.entry(Operators.FUSION, new LocalizedText("多模态模型", "The multimodal model")),
            Map.entry(Operators.PRECEDENT, new LocalizedText("先例比对", "Similar decided cases")),
            Map.entry(Operators.PROTOTYPE, new LocalizedText("示例比对", "Similar examples of the pack")));

    private Wording() {}

    static LocalizedText part(String name) {
        return PARTS.getOrDefault(name, new LocalizedText("“" + name + "”", "\"" + name + "\""));
    }

    static LocalizedText operator(String name) {
        LocalizedText known = OPERATORS.get(name);
        return known == null ? ComparisonWording.operator(name) : known;
    }

    static LocalizedText written(Passage passage, String words) {
        return new LocalizedText(
                passage.title().zh() + "写有“" + words + "”", passage.title().en() + " says \"" + words + "\"");
    }

    static LocalizedText contact(Passage passage, ContactMatch match) {
        String zh = passage.title().zh() + "中的“" + match.excerpt() + "”";
        String en = "\"" + match.excerpt() + "\" in " + passage.title().en().toLowerCase(Locale.ROOT);
        return switch (match.signal()) {
            case WECHAT_ACCOUNT -> new LocalizedText(zh + "是微信联系方式", en + " offers a WeChat contact");
            case QQ_ACCOUNT -> new LocalizedText(zh + "是 QQ 联系方式", en + " offers a QQ contact");
            case PHONE_NUMBER -> new LocalizedText(zh + "是电话号码", en + " is a telephone number");
            case OFF_PLATFORM_LINK -> new LocalizedText(zh + "指向站外", en + " leads off the platform");
            case CONTACT_INVITATION -> new LocalizedText(zh + "邀请站外联系", en + " invites to contact elsewhere");
        };
    }

    static LocalizedText code(String signal, Percept.CodePayload code) {
        return switch (signal) {
            case CodeOperator.LINK ->
                new LocalizedText(
                        "图片中的码指向链接“" + code.payload() + "”",
                        "A code in the picture leads to \"" + code.payload() + "\"");
            case CodeOperator.CONTACT ->
                new LocalizedText(
                        "图片中的码是联系方式“" + code.payload() + "”",
                        "A code in the picture offers the contact \"" + code.payload() + "\"");
            default ->
                new LocalizedText(
                        "图片中的条码是商品编码 " + code.payload(),
                        "A bar code in the picture is the article number " + code.payload());
        };
    }

    static LocalizedText attribute(String name, String value) {
        return new LocalizedText(
                "属性“" + name + "”为“" + value + "”", "The attribute \"" + name + "\" is \"" + value + "\"");
    }

    static LocalizedText seen(String label, double score) {
        String percent = percent(score);
        LocalizedText name = LabelWording.of(label);
        return new LocalizedText(
                "图片中识别到“" + name.zh() + "”（" + percent + "）",
                "The picture shows \"" + name.en() + "\" (" + percent + ")");
    }

    /** Why the second model for sexual content was not asked, given how sure the first is that there is none. */
    static LocalizedText secondOpinionNotAsked(double clean) {
        String percent = percent(1 - clean);
        return new LocalizedText(
                "未询问第二个模型：第一个模型只给出 " + percent + "，两者不可能一致。",
                "The second model was not asked: the first gives only " + percent + ", so that the two cannot agree.");
    }

    static LocalizedText suppressed(Passage passage, SuppressedMatch match) {
        String zh = passage.title().zh() + "中的“" + match.match().excerpt() + "”";
        String en =
                "\"" + match.match().excerpt() + "\" in " + passage.title().en().toLowerCase(Locale.ROOT);
        return switch (match.reason()) {
            case ALLOWED_PHRASE ->
                new LocalizedText(
                        zh + "属于正常用语“" + match.context() + "”",
                        en + " is part of the harmless \"" + match.context() + "\"");
            case PART_OF_WORD ->
                new LocalizedText(
                        zh + "不是单独的词，而是“" + match.context() + "”的一部分",
                        en + " is no word of its own, but a part of \"" + match.context() + "\"");
            case NEGATED ->
                new LocalizedText(
                        zh + "被否定（“" + match.context() + "”）", en + " is denied (\"" + match.context() + "\")");
            case ASKED ->
                new LocalizedText(
                        zh + "只是询问（“" + match.context() + "”）",
                        en + " is only asked about (\"" + match.context() + "\")");
            case SUPPOSED ->
                new LocalizedText(
                        zh + "只是假设或防范（“" + match.context() + "”）",
                        en + " is only supposed or guarded against (\"" + match.context() + "\")");
        };
    }

    static LocalizedText modality(Modality modality) {
        return switch (modality) {
            case TEXT -> new LocalizedText("文字", "the text");
            case IMAGE -> new LocalizedText("图片", "the pictures");
            case OCR -> new LocalizedText("图片文字", "the text in the pictures");
            case ATTRIBUTE -> new LocalizedText("属性", "the attributes");
            case KNOWLEDGE -> new LocalizedText("知识", "the knowledge");
            case PRECEDENT -> new LocalizedText("先例", "the precedents");
        };
    }

    static LocalizedText outcome(Outcome outcome, Map<Outcome, LocalizedText> labels) {
        LocalizedText own = labels.get(outcome);
        if (own != null) {
            return own;
        }
        return switch (outcome) {
            case PASS -> new LocalizedText("通过", "Pass");
            case REVIEW -> new LocalizedText("转人工审核", "Needs a person");
            case BLOCK -> new LocalizedText("拦截", "Block");
        };
    }

    /** A probability as people read it; never 100 % or 0 % of what is not certain. */
    static String percent(double probability) {
        if (probability > 0.995) {
            return ">99%";
        }
        return probability < 0.005 ? "<1%" : Math.round(probability * 100) + "%";
    }
}
