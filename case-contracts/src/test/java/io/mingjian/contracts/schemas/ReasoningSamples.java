/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.schemas;

import static io.mingjian.contracts.schemas.KnowledgeSamples.text;

import io.mingjian.contracts.cases.ContentReference;
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
import java.util.List;
import java.util.Map;

/** A chain with every kind of step. */
final class ReasoningSamples {

    private ReasoningSamples() {}

    static ReasoningChain chain() {
        return new ReasoningChain(
                Samples.CASE_ID,
                2,
                Samples.PACK,
                List.of(Samples.MODEL),
                new ContentReference("d".repeat(64), 7),
                new ContentReference("e".repeat(64), 8),
                List.of(
                        new ReasoningStep.Hypothesized(trace(0), text("提出假设")),
                        new ReasoningStep.Gathered(trace(1), text("收集证据")),
                        new ReasoningStep.Inferred(trace(2), text("推论"), List.of("r1")),
                        contradicted(),
                        verified(),
                        new ReasoningStep.Concluded(trace(5), text("结论"), verdict()),
                        new ReasoningStep.Failed(trace(6), text("失败"), "audit-service/log", "unreadable")),
                verdict(),
                Samples.request(),
                Samples.digest('5'));
    }

    static Verdict verdict() {
        return new Verdict(
                Outcome.BLOCK,
                text("下架"),
                List.of(new LabelProbability("absolute-term", text("绝对化用语"), 0.97, 2)),
                2,
                0.94,
                List.of(KnowledgeSamples.STOP_USE),
                List.of(new Citation("CN-AD-009-3", "absolute-term", "广告法", "第九条第三项", text("绝对化用语"), "law")),
                List.of("e1"),
                List.of("e1"),
                Map.of(Modality.TEXT, 0.75, Modality.IMAGE, 0.25),
                text("标题含绝对化用语"));
    }

    private static ReasoningStep contradicted() {
        return new ReasoningStep.Contradicted(
                trace(3),
                text("矛盾"),
                List.of(
                        new Contradiction("e1", "e2", true, text("图文不同源")),
                        new Contradiction("e1", "e1", true, text("标题与图片不一致"), place(), place(), "r1")));
    }

    private static ReasoningStep verified() {
        return new ReasoningStep.Verified(
                trace(4),
                text("验证"),
                List.of(new Check("clause-valid", true, text("条款有效"))),
                Map.of("e1", Outcome.PASS, "TEXT", Outcome.REVIEW),
                List.of("e1"),
                List.of("e1"),
                -0.5);
    }

    private static StepTrace trace(int index) {
        return new StepTrace(
                index,
                "lexicon",
                Samples.digest('9'),
                List.of(evidence()),
                Map.of("absolute-term", -3.8918202981106265),
                Map.of("absolute-term", 0.6081797018893735),
                Map.of(Modality.TEXT, 1.0),
                0.5,
                List.of(new NotRun("image-class", "model-absent", 0.125)),
                FrozenStep.of(1, index),
                1,
                List.of(Samples.MODEL));
    }

    private static Evidence evidence() {
        return new Evidence(
                "e1",
                "lexicon",
                "absolute",
                "text:title",
                Modality.TEXT,
                PerceptSamples.TEXT,
                List.of("p4"),
                "全网第一",
                Map.of("absolute-term", 4.5),
                1,
                text("标题含“全网第一”"),
                place());
    }

    private static QuotedPlace place() {
        return new QuotedPlace(Modality.OCR, PerceptSamples.REGION, "销量平平", List.of("p1"));
    }
}
