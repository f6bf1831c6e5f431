/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.chain;

import io.mingjian.contracts.reasoning.Check;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.ReasoningStep;
import io.mingjian.contracts.reasoning.Verdict;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How the conclusion was put to the test: failed checks in full, passed ones in a line, what would change it. */
final class VerificationSection {

    private final Sheet sheet;
    private final Verdict verdict;

    /** @param verdict the conclusion that was tested */
    VerificationSection(Sheet sheet, Verdict verdict) {
        this.sheet = sheet;
        this.verdict = verdict;
    }

    /** What the step found, in a few words. */
    String summary(ReasoningStep.Verified verified) {
        long passed = verified.checks().stream().filter(Check::passed).count();
        int all = verified.checks().size();
        return sheet.pick(
                all + " 项检查中 " + passed + " 项通过。",
                passed + " of " + all + (all == 1 ? " check" : " checks") + " passed.");
    }

    void draw(ReasoningStep.Verified verified, Tree tree) {
        String label = sheet.pick("检查", "checks");
        for (Check check : verified.checks()) {
            if (!check.passed()) {
                tree.leaf(
                        label,
                        sheet.paint().mark(false, "✗") + " " + sheet.wording().of(check.detail()));
                label = "";
            }
        }
        String passed = verified.checks().stream()
                .filter(Check::passed)
                .map(check ->
                        sheet.paint().mark(true, "✓") + " " + sheet.wording().check(check))
                .collect(Collectors.joining("  "));
        if (!passed.isEmpty()) {
            tree.leaf(label, passed);
        }
        if (!verified.leaveOneOut().isEmpty()) {
            tree.leaf(sheet.pick("去掉", "without"), leaveOneOut(verified.leaveOneOut()));
        }
        tree.leaf(sheet.pick("忠实度", "faithful"), faithfulness(verified));
    }

    private String faithfulness(ReasoningStep.Verified verified) {
        boolean compared = verdict.modalityWeights().size() > 1;
        return String.format(Locale.ROOT, "%.2f", verified.faithfulness())
                + (compared
                        ? sheet.pick("（所示权重与实测影响的秩相关）", " (rank correlation of stated weight and measured effect)")
                        : sheet.pick("（来源不足两个，无从比较）", " (fewer than two sources, nothing to compare)"));
    }

    private String leaveOneOut(Map<String, Outcome> tried) {
        Set<String> items = new LinkedHashSet<>();
        Set<String> sources = new LinkedHashSet<>();
        new TreeMap<>(tried).forEach((name, left) -> {
            if (left == verdict.outcome()) {
                return;
            }
            String arrow = " → " + sheet.paint().outcome(left, sheet.wording().outcome(left));
            if (sheet.numbers().has(name)) {
                items.add(sheet.numbers().of(name) + arrow);
            } else {
                sources.add(source(name) + arrow);
            }
        });
        return told(items, sources);
    }

    private String told(Set<String> items, Set<String> sources) {
        String separator = sheet.pick("，", ", ");
        if (!items.isEmpty()) {
            items.addAll(sources);
            return String.join(separator, items);
        }
        return sources.isEmpty()
                ? sheet.pick("任何一项证据或一类来源都不改变结果", "no single item and no single source changes it")
                : sheet.pick("任何一项证据都不改变结果；", "no single item changes it; ") + String.join(separator, sources);
    }

    private String source(String name) {
        return List.of(Modality.values()).stream()
                .filter(modality -> modality.name().equals(name))
                .findFirst()
                .map(sheet.wording()::all)
                .orElse(name);
    }
}
