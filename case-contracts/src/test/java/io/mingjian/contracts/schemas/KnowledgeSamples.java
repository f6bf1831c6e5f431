/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.schemas;

import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.knowledge.Action;
import io.mingjian.contracts.knowledge.Budget;
import io.mingjian.contracts.knowledge.Calibration;
import io.mingjian.contracts.knowledge.CaseFeatures;
import io.mingjian.contracts.knowledge.CaseKnowledge;
import io.mingjian.contracts.knowledge.Clause;
import io.mingjian.contracts.knowledge.ExemptionEffect;
import io.mingjian.contracts.knowledge.ExemptionSituation;
import io.mingjian.contracts.knowledge.Exemptions;
import io.mingjian.contracts.knowledge.Fact;
import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.HypothesisKind;
import io.mingjian.contracts.knowledge.InferenceRule;
import io.mingjian.contracts.knowledge.KnowledgeFeatures;
import io.mingjian.contracts.knowledge.Lexicon;
import io.mingjian.contracts.knowledge.LexiconEntry;
import io.mingjian.contracts.knowledge.LinkedEntity;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.knowledge.LossMatrix;
import io.mingjian.contracts.knowledge.OperatorPolicy;
import io.mingjian.contracts.knowledge.OutcomeLoss;
import io.mingjian.contracts.knowledge.PackPolicy;
import io.mingjian.contracts.knowledge.Precedent;
import io.mingjian.contracts.knowledge.PrecedentKind;
import io.mingjian.contracts.knowledge.Procedure;
import io.mingjian.contracts.knowledge.TermProof;
import io.mingjian.contracts.knowledge.TermRewrite;
import io.mingjian.contracts.knowledge.TermUse;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The knowledge of a case and the policy of a pack. */
final class KnowledgeSamples {

    static final Action STOP_USE = new Action("stop-use", text("停止使用"));

    private static final LocalDate BEGIN = LocalDate.of(2021, 4, 29);
    private static final LocalDate END = LocalDate.of(2030, 12, 31);

    private KnowledgeSamples() {}

    static LocalizedText text(String chinese) {
        return new LocalizedText(chinese, "English for " + chinese);
    }

    static List<Hypothesis> hypotheses() {
        return List.of(
                new Hypothesis(
                        "absolute-term",
                        text("绝对化用语"),
                        HypothesisKind.VIOLATION,
                        0.02,
                        2,
                        List.of("CN-AD-009-3"),
                        "take-down"),
                new Hypothesis("fire", text("起火"), HypothesisKind.HAZARD, 0.001, 3, List.of("CN-TEST-1"), "evacuate"),
                new Hypothesis(
                        "device-laptop",
                        text("笔记本"),
                        HypothesisKind.DESCRIPTION,
                        0.1,
                        0,
                        List.of("CN-TEST-2"),
                        "none"));
    }

    static CaseKnowledge knowledge() {
        return knowledge(clause());
    }

    private static Clause clause() {
        return new Clause(
                "CN-AD-009-3",
                "CN",
                "广告法",
                "第九条第三项",
                text("绝对化用语"),
                text("不得使用国家级、最高级、最佳等用语"),
                BEGIN,
                END,
                "https://example.org/law",
                "verbatim_seen");
    }

    private static CaseKnowledge knowledge(Clause clause) {
        return new CaseKnowledge(
                Samples.CASE_ID,
                Samples.PACK,
                hypotheses(),
                List.of(clause),
                List.of(new Procedure(
                        "take-down", text("下架"), List.of(STOP_USE), "platform rules 4.2", "verbatim_seen")),
                List.of(new Fact("fact-1", "UN3480", "hazardClass", "9", BEGIN, END, "dangerous-goods")),
                List.of(new LinkedEntity("UN3480", text("锂离子电池"), "锂电池", PerceptSamples.TEXT)),
                List.of(
                        new Precedent("example-7", 0.875, "absolute-term", Outcome.BLOCK),
                        new Precedent(
                                Samples.CASE_ID.toString(),
                                0.75,
                                "absolute-term",
                                Outcome.PASS,
                                PrecedentKind.CASE,
                                Modality.TEXT,
                                false,
                                "title/embedding")),
                new CaseFeatures(
                        Samples.CONTENT, Map.of("absolute-term", List.of("node:UN3480", "hypothesis:absolute-term"))));
    }

    static KnowledgeFeatures features() {
        ContentReference vectors = new ContentReference(Samples.digest('8'), 16);
        return new KnowledgeFeatures(
                "bge-small-zh",
                Samples.digest('9'),
                Samples.digest('7'),
                2,
                List.of("clause:CN-AD-009-3", "hypothesis:absolute-term"),
                List.of("绝对化用语", "绝对化用语"),
                vectors,
                vectors);
    }

    static PackPolicy policy() {
        return new PackPolicy(
                "ecommerce-compliance",
                "1.0.0",
                text("电商合规"),
                new LossMatrix(new OutcomeLoss(10, 0), new OutcomeLoss(1, 1), new OutcomeLoss(0, 20)),
                new Budget(1_500, 12),
                List.of(new OperatorPolicy("lexicon", 0.5, Map.of("window", "8"))),
                List.of(new Calibration("lexicon", "absolute", "absolute-term", 4.5, -0.25, 0, "elicited")),
                List.of(new Lexicon("absolute", List.of(new LexiconEntry("全网第一", "zh")), List.of("最近"), true, true)),
                List.of(new InferenceRule("r1", List.of("fire"), "absolute-term", 1.5, text("推论"))),
                Map.of(Modality.TEXT, 1.0, Modality.OCR, 0.9),
                Map.of(Outcome.PASS, text("放行"), Outcome.BLOCK, text("下架")),
                "@prefix sh: <http://www.w3.org/ns/shacl#> .",
                exemptions(),
                "P180D");
    }

    private static Exemptions exemptions() {
        ExemptionSituation record = new ExemptionSituation(
                "dated-record",
                ExemptionEffect.EXEMPT,
                clause(),
                text("第六条第（六）项"),
                text("限定时间、地域的事实"),
                List.of(new TermUse(List.of("全网第一"), List.of("2025年"), List.of("："), List.of("销量"), List.of("同行"))),
                new TermProof(text("第三方数据"), List.of("proof"), List.of("数据来源")));
        return new Exemptions(
                List.of("absolute"),
                text("《广告法》第九条第（三）项"),
                List.of(record),
                List.of(new TermRewrite(List.of("全网第一"), text("店铺热销"))));
    }
}
