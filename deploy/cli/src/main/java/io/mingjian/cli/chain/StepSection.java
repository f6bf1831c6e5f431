/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.chain;

import io.mingjian.contracts.reasoning.Contradiction;
import io.mingjian.contracts.reasoning.FrozenStep;
import io.mingjian.contracts.reasoning.NotRun;
import io.mingjian.contracts.reasoning.ReasoningStep;
import io.mingjian.contracts.reasoning.StepTrace;
import io.mingjian.contracts.reasoning.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One step of a chain: evidence with its place, the beliefs that moved, what was not run, what was checked. */
final class StepSection {

    private final Sheet sheet;
    private final EvidenceSection evidence;
    private final BeliefSection beliefs;
    private final VerificationSection verification;

    /** @param verdict what the chain concludes */
    StepSection(Sheet sheet, Place place, Verdict verdict) {
        this.sheet = sheet;
        this.evidence = new EvidenceSection(sheet, place);
        this.beliefs = new BeliefSection(sheet);
        this.verification = new VerificationSection(sheet, verdict);
    }

    void draw(ReasoningStep step, Tree tree) {
        StepTrace trace = step.trace();
        tree.branch(heading(step));
        drawOrigin(trace, tree);
        evidence.draw(step, tree);
        if (step instanceof ReasoningStep.Contradicted contradicted) {
            contradicted.contradictions().forEach(each -> draw(each, step, tree));
        }
        beliefs.draw(trace, tree);
        if (trace.modalityWeights().size() > 1) {
            tree.leaf(sheet.pick("权重", "weights"), Amounts.weights(trace.modalityWeights(), sheet.wording()));
        }
        if (step instanceof ReasoningStep.Verified verified) {
            verification.draw(verified, tree);
        }
        drawNotRun(trace.notRun(), tree);
    }

    private String heading(ReasoningStep step) {
        String summary = step instanceof ReasoningStep.Verified verified
                ? verification.summary(verified)
                : sheet.wording().of(step.summary());
        double cost = step.trace().costMillis();
        String declared = cost == 0
                ? ""
                : sheet.paint()
                        .faint(sheet.pick("（声明代价 ", "  (declared cost ") + Amounts.millis(cost) + sheet.pick("）", ")"));
        return step.trace().index() + 1 + "  "
                + sheet.paint().strong(sheet.wording().kind(step)) + " · " + summary + declared;
    }

    private void draw(Contradiction contradiction, ReasoningStep step, Tree tree) {
        String state = contradiction.explained() ? sheet.pick("已解释", "explained") : sheet.pick("未解释", "unexplained");
        boolean told = contradiction.explanation().equals(step.summary());
        String first = sheet.numbers().of(contradiction.first());
        String second = sheet.numbers().of(contradiction.second());
        tree.leaf(
                sheet.pick("矛盾", "conflict"),
                (first.equals(second) ? first : first + " ↔ " + second) + " · "
                        + sheet.paint().mark(contradiction.explained(), state)
                        + (told ? "" : " · " + sheet.wording().of(contradiction.explanation())));
    }

    private void drawOrigin(StepTrace trace, Tree tree) {
        FrozenStep frozen = trace.frozen();
        if (frozen != null) {
            int number = frozen.step() + 1;
            String zh = "第 " + frozen.run() + " 次运行第 " + number + " 步的记录，没有重新执行";
            String en = "step " + number + " of run " + frozen.run() + "; not carried out again";
            tree.leaf(sheet.pick("沿用", "taken over"), sheet.pick(zh, en));
        }
        Integer reopening = trace.reopening();
        if (reopening != null) {
            tree.leaf(sheet.pick("重开", "re-opened"), sheet.pick("第 " + reopening + " 次", "time " + reopening));
        }
    }

    private void drawNotRun(List<NotRun> operators, Tree tree) {
        Map<String, List<String>> byReason = new TreeMap<>();
        operators.forEach(each -> byReason.computeIfAbsent(each.reason(), reason -> new ArrayList<>())
                .add(sheet.wording().operator(each.operator())));
        if (!byReason.isEmpty()) {
            String told = byReason.entrySet().stream()
                    .map(entry -> String.join(sheet.pick("、", ", "), entry.getValue())
                            + sheet.pick("（", " (")
                            + sheet.wording().reason(entry.getKey())
                            + sheet.pick("）", ")"))
                    .collect(Collectors.joining(sheet.pick("；", "; ")));
            tree.leaf(sheet.pick("未运行", "not run"), sheet.paint().faint(told));
        }
    }
}
