/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.InferenceRule;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.reasoning.Check;
import java.util.List;
import java.util.stream.Collectors;

/** One sentence per step. */
final class StepWording {

    private static final int REMARKS = 5;

    private StepWording() {}

    static LocalizedText hypothesized(LocalizedText pack, List<Hypothesis> hypotheses) {
        long adverse = hypotheses.stream().filter(Hypothesis::isAdverse).count();
        boolean all = adverse == hypotheses.size();
        return new LocalizedText(
                "按“" + pack.zh() + "”考虑 " + hypotheses.size() + " 个假设，" + (all ? "均为不利。" : "其中 " + adverse + " 个不利。"),
                "\"" + pack.en() + "\" considers " + hypotheses.size() + " hypotheses, "
                        + (all ? "all" : String.valueOf(adverse)) + " of them adverse.");
    }

    static LocalizedText gathered(Gathering.Round round) {
        FrozenSteps.Taken taken = round.source().taken();
        return taken == null ? looked(round) : taken.summary();
    }

    private static LocalizedText looked(Gathering.Round round) {
        LocalizedText operator = Wording.operator(round.tool().name());
        long found = found(round);
        List<LocalizedText> remarks = round.source().observation().remarks();
        String zh = operator.zh() + (found == 0 ? "：没有发现。" : "：发现 " + found + " 处。");
        String en = operator.en()
                + (found == 0 ? ": nothing found." : ": " + found + (found == 1 ? " item" : " items") + " found.");
        for (LocalizedText note : round.source().observation().notes()) {
            zh += note.zh();
            en += " " + note.en();
        }
        if (remarks.isEmpty()) {
            return new LocalizedText(zh, en);
        }
        String shownZh = remarks.stream().limit(REMARKS).map(LocalizedText::zh).collect(Collectors.joining("；"));
        String shownEn = remarks.stream().limit(REMARKS).map(LocalizedText::en).collect(Collectors.joining("; "));
        int more = Math.max(0, remarks.size() - REMARKS);
        return new LocalizedText(
                zh + "不计为出现：" + shownZh + (more == 0 ? "。" : "；另有 " + more + " 处。"),
                en + " Not counted as present: " + shownEn + (more == 0 ? "." : "; and " + more + " more."));
    }

    /** Places where something was found; the shares of one signal are one. */
    private static long found(Gathering.Round round) {
        return round.evidence().stream()
                .filter(item -> !item.signal().equals(EvidenceWeigher.ABSENT))
                .map(item -> round.tool().operator().modality() == null ? item.signal() : item.id())
                .distinct()
                .count();
    }

    static LocalizedText inferred(List<InferenceRule> rules) {
        if (rules.isEmpty()) {
            return new LocalizedText("先前的推论不再成立。", "What was inferred before no longer follows.");
        }
        return new LocalizedText(
                rules.stream().map(rule -> rule.explanation().zh()).collect(Collectors.joining(" ")),
                rules.stream().map(rule -> rule.explanation().en()).collect(Collectors.joining(" ")));
    }

    static LocalizedText verified(Findings findings) {
        List<Check> failed =
                findings.checks().stream().filter(check -> !check.passed()).toList();
        int flips = findings.flipSet().size();
        String zh = failed.isEmpty()
                ? "检查全部通过。"
                : failed.stream().map(check -> check.detail().zh()).collect(Collectors.joining());
        String en = failed.isEmpty()
                ? "Every check passed."
                : failed.stream().map(check -> check.detail().en()).collect(Collectors.joining(" "));
        return new LocalizedText(zh + flipsZh(flips), en + " " + flipsEn(flips));
    }

    private static String flipsZh(int flips) {
        if (flips == 0) {
            return "去掉任何一项证据，结论都不变。";
        }
        return flips == 1 ? "有 1 项证据，去掉它就会改变结论。" : "有 " + flips + " 项证据，去掉其中任何一项都会改变结论。";
    }

    private static String flipsEn(int flips) {
        if (flips == 0) {
            return "No single item of evidence changes the conclusion when taken away.";
        }
        return flips == 1
                ? "One item of evidence would change the conclusion if it were taken away."
                : "Each of " + flips + " items of evidence would change the conclusion if it were taken away.";
    }
}
