/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.HypothesisKind;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.contracts.reasoning.Check;
import io.mingjian.contracts.reasoning.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The checks of verification, with words for people. */
final class Checks {

    private final Judgment judgment;
    private final Beliefs beliefs;
    private final List<Hypothesis> adverse;
    private final CaseLaw law;

    Checks(Judgment judgment, Beliefs beliefs, List<Hypothesis> adverse, CaseLaw law) {
        this.judgment = judgment;
        this.beliefs = beliefs;
        this.adverse = adverse;
        this.law = law;
    }

    /** Whether every picture was recognised. */
    static boolean picturesRecognised(Perception perception) {
        return perception.all(Percept.Unperceived.class).findAny().isEmpty();
    }

    List<Check> all(boolean recognised, boolean complete) {
        List<Check> checks = new ArrayList<>();
        checks.add(check(
                "clause-valid",
                claimed(hypothesis -> law.inForce(hypothesis).isEmpty()),
                new LocalizedText("所认定的违规均有在该日有效的条款", "Every violation claimed has a clause in force on that day"),
                new LocalizedText("没有在该日有效的条款：", "No clause in force on that day for: ")));
        checks.add(check(
                "clause-source",
                unchecked(),
                new LocalizedText("所依据的条款和流程均已核对出处", "The wording of clauses and procedures was checked at the source"),
                new LocalizedText(
                        "所依据的条款或流程出处尚未核对，只能转人工：",
                        "Only clauses or procedures of unchecked source, which cannot block, for: ")));
        checks.add(check(
                "hazard-procedure",
                hazardsWithoutProcedure(),
                new LocalizedText("所认定的危险均有处置流程", "Every hazard believed has a procedure"),
                new LocalizedText("没有处置流程：", "No procedure for: ")));
        checks.add(check(
                "modality-agreement",
                disputed(),
                new LocalizedText("各来源之间没有未解释的矛盾", "No unexplained contradiction between the sources"),
                new LocalizedText("来源之间互相矛盾：", "The sources contradict each other on: ")));
        checks.add(shape());
        checks.add(plain(
                "picture-recognised",
                recognised,
                new LocalizedText("图片均已识别，或没有图片", "Every picture was recognised, or there is none"),
                new LocalizedText(
                        "有图片未能识别，不能自动通过", "A picture could not be recognised, so the case cannot pass by itself")));
        checks.add(plain(
                "looked-everywhere",
                complete,
                new LocalizedText("可能改变结论的检查均已完成", "Everything that could change the conclusion was looked at"),
                new LocalizedText(
                        "预算不足，可能改变结论的检查没有完成",
                        "The budget ended before everything that could change the conclusion was looked at")));
        return checks;
    }

    private Check shape() {
        String zh = judgment.broken().stream().map(LocalizedText::zh).collect(Collectors.joining("；"));
        String en = judgment.broken().stream().map(LocalizedText::en).collect(Collectors.joining("; "));
        return plain(
                "shape",
                judgment.broken().isEmpty(),
                new LocalizedText("结论符合规则包对结论的要求", "The conclusion meets what the pack requires of conclusions"),
                new LocalizedText("结论不符合规则包的要求：" + zh, "The conclusion does not meet what the pack requires: " + en));
    }

    private List<Hypothesis> claimed(Predicate<Hypothesis> fails) {
        return adverse.stream()
                .filter(hypothesis -> hypothesis.kind() == HypothesisKind.VIOLATION)
                .filter(hypothesis -> judgment.believed().get(hypothesis.id()) == Outcome.BLOCK)
                .filter(fails)
                .toList();
    }

    private List<Hypothesis> unchecked() {
        return adverse.stream()
                .filter(hypothesis -> judgment.believed().get(hypothesis.id()) == Outcome.BLOCK)
                .filter(hypothesis -> hypothesis.kind() == HypothesisKind.VIOLATION
                        ? !law.inForce(hypothesis).isEmpty() && !law.supportsBlock(hypothesis)
                        : law.procedure(hypothesis).isPresent() && !law.supportsStop(hypothesis))
                .toList();
    }

    private List<Hypothesis> hazardsWithoutProcedure() {
        return adverse.stream()
                .filter(hypothesis -> hypothesis.kind() == HypothesisKind.HAZARD)
                .filter(hypothesis -> beliefs.probability(hypothesis.id()) >= 0.5
                        || judgment.believed().get(hypothesis.id()) == Outcome.BLOCK)
                .filter(hypothesis -> law.procedure(hypothesis).isEmpty())
                .toList();
    }

    private List<Hypothesis> disputed() {
        return adverse.stream()
                .filter(hypothesis -> judgment.conflicts().stream()
                        .anyMatch(conflict ->
                                !conflict.explained() && conflict.hypothesis().equals(hypothesis.id())))
                .toList();
    }

    private static Check check(String name, List<Hypothesis> failing, LocalizedText holds, LocalizedText fails) {
        String zh = failing.stream().map(hypothesis -> hypothesis.name().zh()).collect(Collectors.joining("、"));
        String en = failing.stream().map(hypothesis -> hypothesis.name().en()).collect(Collectors.joining(", "));
        return plain(name, failing.isEmpty(), holds, new LocalizedText(fails.zh() + zh, fails.en() + en));
    }

    private static Check plain(String name, boolean passed, LocalizedText holds, LocalizedText fails) {
        LocalizedText detail = passed ? holds : fails;
        return new Check(name, passed, new LocalizedText(detail.zh() + "。", detail.en() + "."));
    }
}
