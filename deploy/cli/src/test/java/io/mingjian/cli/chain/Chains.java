/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.chain;

import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.knowledge.Action;
import io.mingjian.contracts.knowledge.Budget;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.knowledge.PackReference;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.percept.PixelPoint;
import io.mingjian.contracts.reasoning.Check;
import io.mingjian.contracts.reasoning.Citation;
import io.mingjian.contracts.reasoning.Contradiction;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.FrozenStep;
import io.mingjian.contracts.reasoning.LabelProbability;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.NotRun;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.QuotedPlace;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.contracts.reasoning.ReasoningStep;
import io.mingjian.contracts.reasoning.StepTrace;
import io.mingjian.contracts.reasoning.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A chain with every kind of step that a decided case can have. */
public final class Chains {

    /** The case of {@link #blocked()}. */
    public static final UUID CASE = UUID.fromString("019ab1c0-0000-7000-8000-000000000001");

    /** The title of {@link #blocked()}. */
    public static final String TITLE = "冬季必备 全网第一 智能保温杯 500ml 送礼首选 多色可选";

    private static final String NO_INPUT = "0".repeat(64);
    private static final LocalizedText ABSOLUTE = new LocalizedText("绝对化用语", "Absolute term");
    private static final LocalizedText CONTACT = new LocalizedText("站外引流", "Contact solicitation");

    private Chains() {}

    /** A blocked listing: an absolute term in its title, an invitation in its picture. */
    public static ReasoningChain blocked() {
        PackReference pack = new PackReference(
                "ecommerce-compliance", "1.0.0", NO_INPUT, NO_INPUT, new ContentReference(NO_INPUT, 1));
        List<ReasoningStep> steps =
                List.of(hypothesized(), lexicon(), writing(), contradicted(), verified(), concluded());
        return new ReasoningChain(CASE, 1, pack, List.of(), null, null, steps, verdict());
    }

    /** The same case without the writing in its picture: run 2, and step 3 finds nothing. */
    public static ReasoningChain withoutWriting() {
        ReasoningChain first = blocked();
        List<ReasoningStep> steps = new ArrayList<>(first.steps());
        StepTrace recorded = steps.get(1).trace();
        steps.set(
                1,
                steps.get(1)
                        .withTrace(new StepTrace(
                                1,
                                recorded.operator(),
                                recorded.inputDigest(),
                                recorded.evidence(),
                                recorded.before(),
                                recorded.after(),
                                recorded.modalityWeights(),
                                recorded.costMillis(),
                                recorded.notRun(),
                                FrozenStep.of(1, 1),
                                null)));
        steps.set(
                2,
                new ReasoningStep.Gathered(
                        trace(2, "ocr-contact", List.of(), Map.of(), Map.of(), List.of()),
                        new LocalizedText("图中文字已按要求去掉。", "The writing was taken away.")));
        Verdict passed = new Verdict(
                Outcome.PASS,
                new LocalizedText("通过", "Pass"),
                List.of(new LabelProbability("contact-solicitation", CONTACT, 0.03, 2)),
                0,
                0.97,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                new LocalizedText("没有发现问题。", "Nothing was found."));
        RunRequest request = new RunRequest(
                2,
                List.of(1),
                List.of("e2", "PRECEDENT"),
                Map.of("absolute-term", 0.25),
                List.of("ocr-contact"),
                Instant.parse("2014-01-01T00:00:00Z"),
                "ecommerce-compliance@1.0.0",
                new Budget(50, 4),
                null);
        return new ReasoningChain(CASE, 2, first.pack(), List.of(), null, null, steps, passed, request);
    }

    /** A listing whose picture states another price than its price field. */
    static ReasoningChain compared() {
        Evidence evidence = new Evidence(
                "e1",
                "price-comparison",
                "picture-price-differs",
                "comparison",
                Modality.OCR,
                new Locator.WholeAttachment("photo"),
                List.of("p1"),
                "￥59",
                Map.of("absolute-term", 4.4),
                1,
                new LocalizedText("图片文字写的是“￥59”，而属性价格是“99”。", "The picture says 59 while the price is 99."),
                new QuotedPlace(Modality.ATTRIBUTE, new Locator.AttributeValue("price"), "99", List.of()));
        LocalizedText summary = new LocalizedText("价格不一致。", "Prices differ.");
        List<ReasoningStep> steps = List.of(
                new ReasoningStep.Gathered(
                        trace(0, "price-comparison", List.of(evidence), Map.of(), Map.of(), List.of()), summary),
                new ReasoningStep.Contradicted(
                        trace(1, "contradiction", List.of(), Map.of(), Map.of(), List.of()),
                        summary,
                        List.of(new Contradiction("e1", "e1", false, evidence.explanation()))),
                concluded());
        return new ReasoningChain(CASE, 1, null, List.of(), null, null, steps, verdict());
    }

    private static ReasoningStep hypothesized() {
        StepTrace trace = trace(0, "prior", List.of(), Map.of(), Map.of("absolute-term", -2.94), List.of());
        return new ReasoningStep.Hypothesized(
                trace, new LocalizedText("提出 2 个假设及其先验。", "2 hypotheses with their priors."));
    }

    private static ReasoningStep lexicon() {
        Evidence evidence = new Evidence(
                "e1",
                "lexicon",
                "absolute-term-strong",
                "title",
                Modality.TEXT,
                new Locator.TextRange("title", 5, 9),
                List.of(),
                "全网第一",
                Map.of("absolute-term", 6.2),
                1,
                new LocalizedText("命中词库“绝对化用语”。", "Entry of the lexicon of absolute terms."));
        StepTrace trace = new StepTrace(
                1,
                "lexicon",
                NO_INPUT,
                List.of(evidence),
                Map.of("absolute-term", -2.94, "contact-solicitation", -3.5),
                Map.of("absolute-term", 3.26, "contact-solicitation", -3.5),
                Map.of(Modality.TEXT, 1.0),
                2,
                List.of(
                        new NotRun("image-class", "model-absent", 0),
                        new NotRun("image-object", "model-absent", 0),
                        new NotRun("attribute", "no-input", 0)));
        return new ReasoningStep.Gathered(trace, new LocalizedText("扫描了文字。", "Scanned the texts."));
    }

    private static ReasoningStep writing() {
        Locator box = new Locator.ImageRegion(
                "photo",
                List.of(
                        new PixelPoint(120, 640),
                        new PixelPoint(680, 641),
                        new PixelPoint(680, 702.6),
                        new PixelPoint(120, 702)));
        Evidence evidence = new Evidence(
                "e2",
                "ocr-contact",
                "wechat-account",
                "photo",
                Modality.OCR,
                box,
                List.of("p3"),
                "加微信 vx：mjcup2026",
                Map.of("contact-solicitation", 5.5),
                0.8,
                new LocalizedText("图中文字含微信账号。", "The writing in the picture holds a WeChat account."));
        StepTrace trace = new StepTrace(
                2,
                "ocr-contact",
                NO_INPUT,
                List.of(evidence),
                Map.of("absolute-term", 3.26, "contact-solicitation", -3.5),
                Map.of("absolute-term", 3.26, "contact-solicitation", 0.9),
                Map.of(Modality.TEXT, 0.6, Modality.OCR, 0.4),
                40,
                List.of());
        return new ReasoningStep.Gathered(trace, new LocalizedText("检查了图中文字。", "Looked at the writing."));
    }

    private static ReasoningStep contradicted() {
        return new ReasoningStep.Contradicted(
                trace(3, "contradiction", List.of(), Map.of(), Map.of(), List.of()),
                new LocalizedText("文字与图片不一致。", "Text and picture disagree."),
                List.of(new Contradiction(
                        "e1", "e2", true, new LocalizedText("各指不同的违规。", "Each names another violation."))));
    }

    private static ReasoningStep verified() {
        return new ReasoningStep.Verified(
                trace(4, "verify", List.of(), Map.of(), Map.of(), List.of()),
                new LocalizedText("验证了结论。", "Put the conclusion to the test."),
                List.of(
                        new Check("clause-valid", true, new LocalizedText("条款在当日有效。", "The clause is in force.")),
                        new Check(
                                "picture-recognised",
                                false,
                                new LocalizedText("没有图像识别模型。", "No model recognised the picture."))),
                Map.of("e1", Outcome.REVIEW, "TEXT", Outcome.REVIEW, "e2", Outcome.BLOCK),
                List.of("e1"),
                List.of("e1"),
                1);
    }

    private static ReasoningStep concluded() {
        return new ReasoningStep.Concluded(
                trace(5, "conclude", List.of(), Map.of(), Map.of(), List.of()),
                new LocalizedText("拦截。", "Block."),
                verdict());
    }

    private static Verdict verdict() {
        return new Verdict(
                Outcome.BLOCK,
                new LocalizedText("下架", "Take down"),
                List.of(
                        new LabelProbability("absolute-term", ABSOLUTE, 0.963, 1),
                        new LabelProbability("contact-solicitation", CONTACT, 0.711, 2),
                        new LabelProbability("weapon", new LocalizedText("枪支", "Weapon"), 0.001, 3)),
                2,
                0.9995,
                List.of(
                        new Action(
                                "edit-title",
                                new LocalizedText("删除标题中的“全网第一”。", "Remove the absolute term from the title.")),
                        new Action("notify-seller", new LocalizedText("通知卖家。", "Tell the seller."))),
                List.of(new Citation(
                        "cn-advertising-law-9-3",
                        "absolute-term",
                        "中华人民共和国广告法",
                        "第九条第（三）项",
                        new LocalizedText("不得使用绝对化用语", "No absolute terms"),
                        "npc.gov.cn")),
                List.of("e1"),
                List.of("e1"),
                Map.of(Modality.TEXT, 0.6, Modality.OCR, 0.4),
                new LocalizedText("标题含绝对化用语，图片引流至站外。", "The title holds an absolute term; the picture leads away."));
    }

    private static StepTrace trace(
            int index,
            String operator,
            List<Evidence> evidence,
            Map<String, Double> before,
            Map<String, Double> after,
            List<NotRun> notRun) {
        return new StepTrace(index, operator, NO_INPUT, evidence, before, after, Map.of(), 0, notRun);
    }
}
