/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.chain;

import io.mingjian.cli.platform.FinishedCase;
import io.mingjian.contracts.reasoning.LabelProbability;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The verdict: outcome, what is believed, what must be done, which clause, on what evidence, where recorded. */
final class VerdictSection {

    private static final double LIKELY = 0.5;
    private static final int MOST_LABELS = 5;

    private final Sheet sheet;

    VerdictSection(Sheet sheet) {
        this.sheet = sheet;
    }

    void draw(Verdict verdict, FinishedCase.@Nullable Ledger ledger, Tree tree) {
        tree.branch(headline(verdict));
        boolean person = verdict.outcome() == Outcome.REVIEW;
        tree.leaf(
                person ? sheet.pick("为何转人工", "why a person") : sheet.pick("理由", "reason"),
                sheet.wording().of(verdict.summary()));
        drawLabels(verdict.labels(), tree);
        for (int i = 0; i < verdict.actions().size(); i++) {
            String instruction = sheet.wording().of(verdict.actions().get(i).instruction());
            tree.leaf(i == 0 ? sheet.pick("处置", "actions") : "", i + 1 + ". " + instruction);
        }
        drawClauses(verdict, tree);
        drawEvidence(verdict, tree);
        String weights = Amounts.weights(verdict.modalityWeights(), sheet.wording());
        if (!weights.isEmpty()) {
            tree.leaf(sheet.pick("权重", "weights"), weights);
        }
        if (ledger != null) {
            tree.leaf(
                    sheet.pick("账本", "ledger"),
                    sheet.pick("第 ", "index ")
                            + ledger.index()
                            + sheet.pick(" 项，树大小 ", ", tree size ")
                            + ledger.treeSize());
        }
    }

    /** Outcome, the pack's word for it, severity; the confidence of a decision that was made without a person. */
    String headline(Verdict verdict) {
        String outcome = sheet.wording().outcome(verdict.outcome());
        String label = sheet.wording().of(verdict.label());
        String own = label.isBlank() || label.equalsIgnoreCase(outcome) ? "" : " · " + label;
        String confidence = verdict.outcome() == Outcome.REVIEW
                ? ""
                : sheet.pick(" · 把握 ", " · confidence ") + Amounts.percent(verdict.confidence());
        return sheet.paint().outcome(verdict.outcome(), outcome + own)
                + sheet.pick(" · 严重度 ", " · severity ")
                + sheet.wording().severity(verdict.severity())
                + confidence;
    }

    private void drawLabels(List<LabelProbability> labels, Tree tree) {
        String label = sheet.pick("成立", "believed");
        for (LabelProbability each : labels.stream()
                .filter(each -> each.probability() >= LIKELY)
                .limit(MOST_LABELS)
                .toList()) {
            tree.leaf(
                    label,
                    Amounts.column(each.probability()) + "  " + sheet.wording().of(each.name()));
            label = "";
        }
    }

    private void drawClauses(Verdict verdict, Tree tree) {
        String label = sheet.pick("依据", "clause");
        for (String clause : verdict.citations().stream()
                .map(citation -> citation.instrument() + " " + citation.article() + " · "
                        + sheet.wording().of(citation.title()))
                .distinct()
                .toList()) {
            tree.leaf(label, clause);
            label = "";
        }
    }

    private void drawEvidence(Verdict verdict, Tree tree) {
        List<String> enough = sheet.numbers().of(verdict.minimalEvidence());
        if (!enough.isEmpty()) {
            String together = enough.size() == 1
                    ? sheet.pick("，单凭此项结果即相同", " alone gives the same outcome")
                    : sheet.pick("，合起来结果即相同", " together give the same outcome");
            tree.leaf(sheet.pick("最小证据", "suffices"), String.join(sheet.pick("、", ", "), enough) + together);
        }
        List<String> flips = sheet.numbers().of(verdict.flipSet());
        if (!flips.isEmpty()) {
            String each = flips.size() == 1
                    ? sheet.pick("，去掉它结果即改变", ": without it the outcome changes")
                    : sheet.pick("，去掉其中任何一项结果即改变", ": without any one of them the outcome changes");
            tree.leaf(sheet.pick("可翻转", "would flip"), String.join(sheet.pick("、", ", "), flips) + each);
        }
    }
}
