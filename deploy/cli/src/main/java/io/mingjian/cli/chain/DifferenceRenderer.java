/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.chain;

import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.reasoning.ChainDifference;
import io.mingjian.contracts.reasoning.Divergence;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.contracts.reasoning.ReasoningStep;
import io.mingjian.contracts.reasoning.StepAspect;
import io.mingjian.contracts.reasoning.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Draws how a run differs from the one that it started from: what was asked for, the first step at which they part, the
 * evidence and beliefs that changed, and both verdicts. Steps are numbered as in the tree of a chain, from 1.
 */
public final class DifferenceRenderer {

    private final Wording wording;
    private final Paint paint;
    private final int columns;

    /**
     * @param locale Chinese or English
     * @param columns width of the output in cells
     */
    public DifferenceRenderer(Locale locale, Paint paint, int columns) {
        this.wording = new Wording(locale);
        this.paint = paint;
        this.columns = columns;
    }

    /**
     * The tree, with a line break at its end.
     *
     * @param first chain of the run that was there before
     * @param second chain of the run that is compared with it
     */
    public String render(ChainDifference difference, ReasoningChain first, ReasoningChain second) {
        Sheet before = Sheet.of(first, wording, paint);
        Sheet after = Sheet.of(second, wording, paint);
        Tree tree = new Tree(columns);
        tree.root(headline(difference, first.verdict(), second.verdict()));
        tree.root(heading(difference, second));
        RunRequest request = second.request();
        if (request != null) {
            tree.root(paint.faint(new AskedChanges(before).of(request)));
        }
        Divergence divergence = difference.divergence();
        if (divergence != null) {
            draw(divergence, first, second, tree);
        }
        new ChangedEvidence(before, after).draw(difference.evidence(), tree);
        new ChangedBeliefs(before).draw(difference.beliefs(), tree);
        drawVerdict(first, before, tree);
        drawVerdict(second, after, tree);
        return tree.text();
    }

    private String headline(ChainDifference difference, Verdict first, Verdict second) {
        String outcomes = paint.outcome(first.outcome(), wording.outcome(first.outcome()));
        if (first.outcome() != second.outcome()) {
            outcomes += " → " + paint.outcome(second.outcome(), wording.outcome(second.outcome()));
        }
        String same = first.outcome() == second.outcome()
                ? wording.pick("结论不变，推理有别", "the same outcome, reached otherwise")
                : wording.pick("结论改变", "another outcome");
        return outcomes + " · " + (difference.equal() ? wording.pick("逐位相同", "equal to the bit") : same);
    }

    private String heading(ChainDifference difference, ReasoningChain second) {
        return paint.strong(wording.pick("案例 ", "case ") + second.caseId())
                + wording.pick(
                        " · 第 " + difference.secondRun() + " 次运行与第 " + difference.firstRun() + " 次比较",
                        " · run " + difference.secondRun() + " against run " + difference.firstRun());
    }

    private void draw(Divergence divergence, ReasoningChain first, ReasoningChain second, Tree tree) {
        String aspects = divergence.aspects().stream()
                .map(StepAspect::label)
                .map(wording::of)
                .collect(Collectors.joining(wording.pick("、", ", ")));
        int number = divergence.step() + 1;
        tree.branch(paint.strong(wording.pick("首个分歧：第 " + number + " 步", "first divergent step: " + number)) + " · "
                + wording.pick("不同之处：", "differs in ") + aspects);
        for (ReasoningChain chain : List.of(first, second)) {
            tree.leaf(run(chain.run()), step(chain.steps(), divergence.step()));
        }
    }

    private String run(int number) {
        return wording.pick("第 " + number + " 次", "run " + number);
    }

    private String step(List<ReasoningStep> steps, int index) {
        ReasoningStep step = index < steps.size() ? steps.get(index) : null;
        return step == null
                ? wording.pick("没有这一步", "has no such step")
                : wording.kind(step) + " · " + wording.of(step.summary()) + takenOver(step);
    }

    private String takenOver(ReasoningStep step) {
        return step.trace().frozen() == null ? "" : wording.pick("（沿用记录）", " (taken over)");
    }

    private void drawVerdict(ReasoningChain chain, Sheet sheet, Tree tree) {
        tree.branch(run(chain.run()) + " · " + new VerdictSection(sheet).headline(chain.verdict()));
        tree.leaf(wording.pick("理由", "reason"), wording.of(chain.verdict().summary()));
    }
}
