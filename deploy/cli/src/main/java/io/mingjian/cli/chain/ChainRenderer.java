/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.chain;

import io.mingjian.cli.platform.FinishedCase;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.contracts.reasoning.ReasoningStep;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws a reasoning chain as a tree: the answer on top, every step, then the verdict in full. */
public final class ChainRenderer {

    private final Wording wording;
    private final Paint paint;
    private final int columns;

    /**
     * @param locale Chinese or English
     * @param columns width of the output in cells
     */
    public ChainRenderer(Locale locale, Paint paint, int columns) {
        this.wording = new Wording(locale);
        this.paint = paint;
        this.columns = columns;
    }

    /**
     * The tree, with a line break at its end.
     *
     * @param texts the text parts that were submitted, by name, to show evidence in its context; may be empty
     * @param ledger position in the audit log, or null where unknown
     */
    public String render(ReasoningChain chain, Map<String, String> texts, FinishedCase.@Nullable Ledger ledger) {
        Sheet sheet = Sheet.of(chain, wording, paint);
        VerdictSection verdict = new VerdictSection(sheet);
        Tree tree = new Tree(columns);
        tree.root(verdict.headline(chain.verdict()));
        tree.root(heading(chain));
        StepSection steps = new StepSection(sheet, new Place(texts, wording, paint), chain.verdict());
        for (ReasoningStep step : chain.steps()) {
            if (!(step instanceof ReasoningStep.Concluded)) {
                steps.draw(step, tree);
            }
        }
        verdict.draw(chain.verdict(), ledger, tree);
        return tree.text();
    }

    private String heading(ReasoningChain chain) {
        String pack = chain.pack() == null
                ? wording.pick("尚无领域包", "before any pack")
                : chain.pack().name() + " " + chain.pack().version();
        String run = chain.run() == 1 ? "" : wording.pick(" · 第 " + chain.run() + " 次运行", " · run " + chain.run());
        return paint.strong(wording.pick("案例 ", "case ") + chain.caseId()) + " · " + pack + run;
    }
}
