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
import java.util.Map;
import java.util.stream.Collectors;

/** One sentence per step. */
final class StepWording {

    private static final int REMARKS = 5;

    private StepWording() {}

    static LocalizedText hypothesized(LocalizedText pack, List<Hypothesis> hypotheses) {
        long adverse = hypotheses.stream().filter(Hypothesis::isAdverse).count();
        return new LocalizedText(
                "按“" + pack.zh() + "”提出 " + hypotheses.size() + " 个假设，其中 " + adverse + " 个不利。",
                "\"" + pack.en() + "\" puts up " + hypotheses.size() + " hypotheses, " + adverse + " of them adverse.");
    }

    static LocalizedText gathered(Gathering.Round round) {
        LocalizedText operator = Wording.operator(round.tool().name());
        long found = round.evidence().stream()
                .filter(item -> !item.signal().equals(EvidenceWeigher.ABSENT))
                .count();
        List<LocalizedText> remarks = round.observation().remarks();
        String zh = operator.zh() + (found == 0 ? "：没有发现。" : "：得到 " + found + " 项证据。");
        String en = operator.en() + (found == 0 ? ": nothing found." : ": " + found + " item(s) of evidence.");
        if (remarks.isEmpty()) {
            return new LocalizedText(zh, en);
        }
        String shownZh = remarks.stream().limit(REMARKS).map(LocalizedText::zh).collect(Collectors.joining("；"));
        String shownEn = remarks.stream().limit(REMARKS).map(LocalizedText::en).collect(Collectors.joining("; "));
        return new LocalizedText(
                zh + "另有 " + remarks.size() + " 处不计：" + shownZh + "。",
                en + " " + remarks.size() + " more do(es) not count: " + shownEn + ".");
    }

    static LocalizedText inferred(List<InferenceRule> rules) {
        return new LocalizedText(
                rules.stream().map(rule -> rule.explanation().zh()).collect(Collectors.joining(" ")),
                rules.stream().map(rule -> rule.explanation().en()).collect(Collectors.joining(" ")));
    }

    static LocalizedText conflict(Conflict conflict, Map<String, LocalizedText> names) {
        LocalizedText name = names.getOrDefault(conflict.hypothesis(), new LocalizedText("", ""));
        LocalizedText support = Wording.modality(conflict.support().evidence().modality());
        LocalizedText denial = Wording.modality(conflict.denial().evidence().modality());
        return new LocalizedText(
                support.zh() + "支持“" + name.zh() + "”，" + denial.zh() + "却否定它。",
                support.en() + " support \"" + name.en() + "\", but " + denial.en() + " deny it.");
    }

    static LocalizedText contradicted(List<Conflict> conflicts, Map<String, LocalizedText> names) {
        return new LocalizedText(
                conflicts.stream()
                        .map(conflict -> conflict(conflict, names).zh())
                        .collect(Collectors.joining()),
                conflicts.stream()
                        .map(conflict -> conflict(conflict, names).en())
                        .collect(Collectors.joining(" ")));
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
        return new LocalizedText(
                zh + (flips == 0 ? "去掉任何一项证据，结论都不变。" : "有 " + flips + " 项证据，去掉其中一项就会改变结论。"),
                en
                        + (flips == 0
                                ? " No single item of evidence changes the conclusion when taken away."
                                : " " + flips
                                        + " item(s) of evidence would each change the conclusion if taken away."));
    }
}
