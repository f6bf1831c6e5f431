/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.chain;

import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.LabelProbability;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.contracts.reasoning.ReasoningStep;
import io.mingjian.contracts.reasoning.StepTrace;
import io.mingjian.contracts.reasoning.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A chain whose one step moves many beliefs: {@code risen} of them up, {@code fallen} of them down. */
final class BusyChains {

    static final String TEXT = "鼓包了，真的鼓包了";

    private static final LocalizedText NOTHING = new LocalizedText("", "");

    private BusyChains() {}

    static ReasoningChain of(int risen, int fallen) {
        Map<String, Double> before = new HashMap<>();
        Map<String, Double> after = new HashMap<>();
        Map<String, Double> against = new HashMap<>();
        List<LabelProbability> labels = new ArrayList<>();
        for (int i = 0; i < risen + fallen; i++) {
            String id = "hypothesis-" + i;
            before.put(id, -4.0);
            after.put(id, i < risen ? 2.0 - i * 0.1 : -6.0);
            if (i >= risen) {
                against.put(id, -0.5);
            }
            labels.add(new LabelProbability(id, new LocalizedText("假设" + i, "Guess " + i), 0.1, 1));
        }
        Map<String, Double> swelling = Map.of("hypothesis-0", 6.5, "hypothesis-1", 1.5);
        List<Evidence> evidence = List.of(
                found("lexicon:swelling:0", "swelling", 0, swelling),
                found("lexicon:swelling:6", "swelling", 6, swelling),
                found("lexicon:battery:6", "battery", 6, Map.of("hypothesis-1", 2.0)),
                item("lexicon:absent", "absent", new Locator.WholeCase(), "", against));
        StepTrace gathered = trace(0, "lexicon", evidence, before, after);
        StepTrace weighed = trace(
                1,
                "fusion",
                List.of(
                        fused("0", Map.of("hypothesis-0", 2.5)),
                        fused("1", Map.of("hypothesis-1", -3.0)),
                        fused("2", Map.of("hypothesis-2", 0.4))),
                Map.of(),
                Map.of());
        StepTrace verified = trace(2, "verify", List.of(), Map.of(), Map.of());
        Map<String, Outcome> tried = Map.of("lexicon:swelling:0", Outcome.BLOCK, "TEXT", Outcome.PASS);
        List<ReasoningStep> steps = List.of(
                new ReasoningStep.Gathered(gathered, new LocalizedText("看过了。", "Looked.")),
                new ReasoningStep.Gathered(weighed, new LocalizedText("权衡了。", "Weighed.")),
                new ReasoningStep.Verified(verified, NOTHING, List.of(), tried, List.of(), List.of(), 1));
        return new ReasoningChain(Chains.CASE, 1, null, List.of(), null, null, steps, verdict(labels));
    }

    private static Verdict verdict(List<LabelProbability> labels) {
        return new Verdict(
                Outcome.BLOCK,
                NOTHING,
                labels,
                2,
                0.9,
                List.of(),
                List.of(),
                List.of("lexicon:swelling:0", "lexicon:swelling:6"),
                List.of(),
                Map.of(Modality.TEXT, 1.0),
                new LocalizedText("危险。", "Danger."));
    }

    private static Evidence found(String id, String signal, int begin, Map<String, Double> ratios) {
        return item(id, signal, new Locator.TextRange("title", begin, begin + 2), "鼓包", ratios);
    }

    private static Evidence fused(String id, Map<String, Double> ratios) {
        return new Evidence(
                "fusion:" + id,
                "fusion",
                "band",
                "fusion",
                Modality.TEXT,
                new Locator.WholeCase(),
                List.of(),
                "",
                ratios,
                1,
                new LocalizedText("模型。", "The model."));
    }

    private static Evidence item(
            String id, String signal, Locator locator, String excerpt, Map<String, Double> ratios) {
        return new Evidence(
                id, "lexicon", signal, "title", Modality.TEXT, locator, List.of(), excerpt, ratios, 1, NOTHING);
    }

    private static StepTrace trace(
            int index,
            String operator,
            List<Evidence> evidence,
            Map<String, Double> before,
            Map<String, Double> after) {
        return new StepTrace(index, operator, "0".repeat(64), evidence, before, after, Map.of(), 1, List.of());
    }
}
