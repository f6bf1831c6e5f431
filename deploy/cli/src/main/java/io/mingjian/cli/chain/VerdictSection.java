/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.chain;

import io.mingjian.cli.platform.FinishedCase;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.reasoning.Citation;
import io.mingjian.contracts.reasoning.LabelProbability;
import io.mingjian.contracts.reasoning.Verdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The verdict: outcome, what is believed, what must be done, which clause, on what evidence, where recorded. */
final class VerdictSection {

    private static final double LIKELY = 0.5;
    private static final int MOST_LABELS = 5;

    private final Wording wording;
    private final Paint paint;
    private final Map<String, LocalizedText> names;

    VerdictSection(Wording wording, Paint paint, Map<String, LocalizedText> names) {
        this.wording = wording;
        this.paint = paint;
        this.names = names;
    }

    void draw(Verdict verdict, FinishedCase.@Nullable Ledger ledger, Tree tree) {
        tree.branch(headline(verdict));
        tree.leaf(wording.pick("理由", "reason"), wording.of(verdict.summary()));
        drawLabels(verdict.labels(), tree);
        String weights = Amounts.weights(verdict.modalityWeights(), wording);
        if (!weights.isEmpty()) {
            tree.leaf(wording.pick("权重", "weights"), weights);
        }
        for (int i = 0; i < verdict.actions().size(); i++) {
            String instruction = wording.of(verdict.actions().get(i).instruction());
            tree.leaf(i == 0 ? wording.pick("处置", "actions") : "", i + 1 + ". " + instruction);
        }
        verdict.citations().forEach(citation -> draw(citation, tree));
        drawEvidence(verdict, tree);
        if (ledger != null) {
            tree.leaf(
                    wording.pick("账本", "ledger"),
                    wording.pick("第 ", "index ")
                            + ledger.index()
                            + wording.pick(" 项，树大小 ", ", tree size ")
                            + ledger.treeSize());
        }
    }

    private String headline(Verdict verdict) {
        String outcome = wording.outcome(verdict.outcome());
        String label = wording.of(verdict.label());
        String own = label.isBlank() || label.equalsIgnoreCase(outcome) ? "" : " · " + label;
        return paint.outcome(verdict.outcome(), outcome + own)
                + wording.pick(" · 严重度 ", " · severity ")
                + verdict.severity()
                + wording.pick(" · 把握 ", " · confidence ")
                + Amounts.percent(verdict.confidence());
    }

    private void drawLabels(List<LabelProbability> labels, Tree tree) {
        String label = wording.pick("成立", "holds");
        for (LabelProbability each : labels.stream()
                .filter(each -> each.probability() >= LIKELY)
                .limit(MOST_LABELS)
                .toList()) {
            tree.leaf(
                    label,
                    Amounts.percent(each.probability()) + "  " + wording.term(each.name())
                            + paint.faint(" (" + each.hypothesis() + ")"));
            label = "";
        }
    }

    private void draw(Citation citation, Tree tree) {
        LocalizedText name = names.get(citation.hypothesis());
        String claimed = name == null ? citation.hypothesis() : wording.of(name);
        tree.leaf(
                wording.pick("依据", "clause"),
                citation.instrument() + " " + citation.article() + " · " + wording.of(citation.title()) + " · "
                        + claimed + paint.faint(" [" + citation.clause() + "]"));
    }

    private void drawEvidence(Verdict verdict, Tree tree) {
        if (!verdict.minimalEvidence().isEmpty()) {
            tree.leaf(wording.pick("最小证据", "suffices"), String.join(", ", verdict.minimalEvidence()));
        }
        if (!verdict.flipSet().isEmpty()) {
            tree.leaf(wording.pick("可翻转", "would flip"), String.join(", ", verdict.flipSet()));
        }
    }
}
