/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.reasoning;

import io.mingjian.contracts.knowledge.LocalizedText;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The difference of two chains in words for people. */
final class DifferenceWording {

    private DifferenceWording() {}

    static LocalizedText divergence(
            int index, @Nullable ReasoningStep first, @Nullable ReasoningStep second, List<StepAspect> aspects) {
        LocalizedText before = kind(first);
        LocalizedText after = kind(second);
        boolean same = before.equals(after);
        String zh = same ? before.zh() : before.zh() + "与" + after.zh();
        String en = same ? before.en() : before.en() + " against " + after.en();
        String models = first == null || second == null
                ? ""
                : ModelChange.between(first, second).stream()
                        .map(ModelChange::shown)
                        .collect(Collectors.joining(", "));
        return new LocalizedText(
                "从第 " + index + " 步（" + zh + "）起不同："
                        + aspects.stream().map(aspect -> aspect.label().zh()).collect(Collectors.joining("、")) + "。"
                        + (models.isEmpty() ? "" : "原因是所问的模型不同：" + models + "。"),
                "They part at step " + index + " (" + en + "), in "
                        + aspects.stream().map(aspect -> aspect.label().en()).collect(Collectors.joining(", "))
                        + "."
                        + (models.isEmpty() ? "" : " The cause is another model: " + models + "."));
    }

    static LocalizedText summary(ReasoningChain first, ReasoningChain second, @Nullable Divergence divergence) {
        String runsZh = "第 " + first.run() + " 次与第 " + second.run() + " 次运行";
        String runsEn = "Runs " + first.run() + " and " + second.run();
        if (divergence == null) {
            return first.verdict().equals(second.verdict())
                    ? new LocalizedText(runsZh + "逐位相同。", runsEn + " are bit-equal.")
                    : verdicts(first.verdict(), second.verdict());
        }
        LocalizedText verdicts = verdicts(first.verdict(), second.verdict());
        return new LocalizedText(
                runsZh + divergence.summary().zh() + verdicts.zh(),
                runsEn + " differ. " + divergence.summary().en() + " " + verdicts.en());
    }

    private static LocalizedText verdicts(Verdict first, Verdict second) {
        if (first.outcome() == second.outcome()) {
            return first.equals(second)
                    ? new LocalizedText("结论相同。", "The verdict is the same.")
                    : new LocalizedText(
                            "结论仍为“" + second.label().zh() + "”，细节有变。",
                            "The outcome is still \"" + second.label().en() + "\"; its details changed.");
        }
        return new LocalizedText(
                "结论由“" + first.label().zh() + "”变为“" + second.label().zh() + "”。",
                "The outcome changes from \"" + first.label().en() + "\" to \""
                        + second.label().en() + "\".");
    }

    private static LocalizedText kind(@Nullable ReasoningStep step) {
        if (step == null) {
            return new LocalizedText("没有步骤", "no step");
        }
        if (step instanceof ReasoningStep.Hypothesized) {
            return new LocalizedText("提出假设", "hypotheses");
        }
        if (step instanceof ReasoningStep.Gathered) {
            return new LocalizedText("收集证据", "evidence gathered");
        }
        if (step instanceof ReasoningStep.Inferred) {
            return new LocalizedText("规则推论", "inference");
        }
        if (step instanceof ReasoningStep.Contradicted) {
            return new LocalizedText("矛盾", "contradictions");
        }
        if (step instanceof ReasoningStep.Verified) {
            return new LocalizedText("验证", "verification");
        }
        return step instanceof ReasoningStep.Concluded
                ? new LocalizedText("结论", "conclusion")
                : new LocalizedText("失败", "failure");
    }
}
