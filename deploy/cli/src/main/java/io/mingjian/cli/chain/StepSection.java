/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.chain;

import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.reasoning.Check;
import io.mingjian.contracts.reasoning.Contradiction;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.NotRun;
import io.mingjian.contracts.reasoning.ReasoningStep;
import io.mingjian.contracts.reasoning.StepTrace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** One step of a chain: evidence with its place, the beliefs that moved, what was not run, what was checked. */
final class StepSection {

    private static final double STILL = 1e-9;

    private final Wording wording;
    private final Paint paint;
    private final Place place;
    private final Map<String, LocalizedText> names;

    StepSection(Wording wording, Paint paint, Place place, Map<String, LocalizedText> names) {
        this.wording = wording;
        this.paint = paint;
        this.place = place;
        this.names = names;
    }

    void draw(ReasoningStep step, Tree tree) {
        StepTrace trace = step.trace();
        tree.branch(trace.index() + 1 + "  " + paint.strong(wording.kind(step)) + " · " + trace.operator() + "  "
                + wording.of(step.summary()));
        trace.evidence().forEach(evidence -> draw(evidence, tree));
        if (step instanceof ReasoningStep.Contradicted contradicted) {
            contradicted.contradictions().forEach(each -> draw(each, tree));
        }
        drawBeliefs(trace, tree);
        drawWeights(trace, tree);
        drawNotRun(trace.notRun(), tree);
        if (step instanceof ReasoningStep.Verified verified) {
            draw(verified, tree);
        }
    }

    private void draw(Evidence evidence, Tree tree) {
        String ratios = new TreeMap<>(evidence.logLikelihoodRatios())
                .entrySet().stream()
                        .map(entry -> entry.getKey() + String.format(Locale.ROOT, " %+.2f", entry.getValue()))
                        .reduce((first, second) -> first + ", " + second)
                        .orElse("");
        tree.leaf(
                wording.pick("证据", "evidence"),
                evidence.id() + " · " + wording.modality(evidence.modality()) + " · " + place.of(evidence));
        String explanation = wording.of(evidence.explanation());
        String scale =
                evidence.modalityWeight() == 1 ? "" : String.format(Locale.ROOT, " × %.2f", evidence.modalityWeight());
        String weighed = ratios.isEmpty() ? "" : wording.pick("　对数似然比 ", "  log likelihood ratio ") + ratios + scale;
        if (!(explanation + weighed).isBlank()) {
            tree.leaf("", paint.faint((explanation + weighed).strip()));
        }
    }

    private void draw(Contradiction contradiction, Tree tree) {
        String state =
                contradiction.explained() ? wording.pick("已解释", "explained") : wording.pick("未解释", "unexplained");
        tree.leaf(
                wording.pick("矛盾", "conflict"),
                contradiction.first() + " ↔ " + contradiction.second() + " · "
                        + paint.mark(contradiction.explained(), state) + " · "
                        + wording.of(contradiction.explanation()));
    }

    /** The beliefs that this step moved, the largest move first. */
    private void drawBeliefs(StepTrace trace, Tree tree) {
        List<String> moved = new ArrayList<>(new TreeSet<>(trace.after().keySet()));
        moved.removeIf(id -> !trace.before().containsKey(id) || Math.abs(move(trace, id)) < STILL);
        moved.sort(Comparator.comparingDouble(id -> -Math.abs(move(trace, id))));
        String label = wording.pick("置信", "belief");
        for (String id : moved) {
            double before = Amounts.probability(trace.before().getOrDefault(id, 0.0));
            double after = Amounts.probability(trace.after().getOrDefault(id, 0.0));
            String arrow = Amounts.percent(before) + " → " + paint.strong(Amounts.percent(after));
            tree.leaf(label, name(id) + "  " + arrow);
            label = "";
        }
    }

    private static double move(StepTrace trace, String id) {
        return trace.after().getOrDefault(id, 0.0) - trace.before().getOrDefault(id, 0.0);
    }

    private void drawWeights(StepTrace trace, Tree tree) {
        String weights = Amounts.weights(trace.modalityWeights(), wording);
        if (!weights.isEmpty()) {
            tree.leaf(wording.pick("权重", "weights"), weights);
        }
    }

    private void drawNotRun(List<NotRun> operators, Tree tree) {
        Map<String, List<String>> byReason = new TreeMap<>();
        operators.forEach(each -> byReason.computeIfAbsent(each.reason(), reason -> new ArrayList<>())
                .add(each.operator()));
        byReason.forEach((reason, names) -> tree.leaf(
                wording.pick("未运行", "not run"),
                paint.faint(String.join(", ", names) + wording.pick("：", ": ") + wording.reason(reason))));
    }

    private void draw(ReasoningStep.Verified verified, Tree tree) {
        for (Check check : verified.checks()) {
            tree.leaf(
                    wording.pick("检查", "check"),
                    paint.mark(check.passed(), check.passed() ? "✓" : "✗") + " " + check.name() + "  "
                            + wording.of(check.detail()));
        }
        if (!verified.leaveOneOut().isEmpty()) {
            StringBuilder tried = new StringBuilder();
            new TreeMap<>(verified.leaveOneOut()).forEach((name, outcome) -> tried.append(tried.isEmpty() ? "" : ", ")
                    .append(name)
                    .append(" → ")
                    .append(paint.outcome(outcome, wording.outcome(outcome))));
            tree.leaf(wording.pick("去掉", "without"), tried.toString());
        }
        tree.leaf(
                wording.pick("忠实度", "faithful"),
                String.format(Locale.ROOT, "%.2f", verified.faithfulness())
                        + wording.pick("（权重与实测影响的秩相关）", " (rank correlation of weight and measured effect)"));
    }

    private String name(String id) {
        LocalizedText name = names.get(id);
        return name == null ? id : wording.term(name) + paint.faint(" (" + id + ")");
    }
}
