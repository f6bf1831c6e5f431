/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.review;

import io.mingjian.cli.chain.OutcomeWords;
import io.mingjian.cli.chain.Paint;
import io.mingjian.cli.chain.TextWidth;
import io.mingjian.cli.command.Command;
import io.mingjian.cli.console.ProgressLine;
import io.mingjian.cli.console.Terminal;
import io.mingjian.cli.platform.CaseDocument;
import io.mingjian.cli.platform.FinishedCase;
import io.mingjian.cli.platform.PlatformClient;
import io.mingjian.cli.platform.RequestRefusedException;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reviews many cases one after the other, a line each; a refused case does not stop the rest. */
final class BatchReview {

    private static final String REFUSED_ZH = "被拒绝";
    private static final String REFUSED_EN = "refused";
    private static final int OUTCOME_CELLS = 6;

    private final PlatformClient platform;
    private final Terminal terminal;
    private final Paint paint;
    private final boolean json;

    /** @param json whether each line is the finished case as JSON */
    BatchReview(PlatformClient platform, Terminal terminal, boolean json) {
        this.platform = platform;
        this.terminal = terminal;
        this.paint = new Paint(terminal.interactive() && !json);
        this.json = json;
    }

    int run(List<CaseDocument> cases) {
        Map<String, Integer> counts = new TreeMap<>();
        ProgressLine progress = new ProgressLine(terminal, cases.size());
        for (CaseDocument each : cases) {
            counts.merge(review(each, progress), 1, Integer::sum);
            progress.advance();
        }
        progress.end();
        terminal.err().println(summary(counts));
        return counts.containsKey(words(REFUSED_ZH, REFUSED_EN)) ? Command.FAILED : Command.DONE;
    }

    private String review(CaseDocument document, ProgressLine progress) {
        try {
            FinishedCase finished = platform.review(document);
            progress.clear();
            terminal.out()
                    .println(
                            json
                                    ? ContractJson.mapper().writeValueAsString(finished.answer())
                                    : line(document, finished));
            return OutcomeWords.of(finished.decision().outcome(), terminal.locale());
        } catch (RequestRefusedException e) {
            progress.clear();
            terminal.err().println(document.name() + "  " + e.getMessage());
            return words(REFUSED_ZH, REFUSED_EN);
        }
    }

    private String line(CaseDocument document, FinishedCase finished) {
        FinishedCase.Decided decision = finished.decision();
        String outcome = TextWidth.pad(OutcomeWords.of(decision.outcome(), terminal.locale()), OUTCOME_CELLS);
        String best = decision.labels().isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "  %s %.2f",
                        decision.labels().get(0).hypothesis(),
                        decision.labels().get(0).probability());
        return paint.outcome(decision.outcome(), outcome)
                + words("  严重度 ", "  severity ")
                + String.format(Locale.ROOT, "%d  %7.0f ms  ", decision.severity(), finished.millis())
                + document.name() + "  " + finished.id() + best;
    }

    private String summary(Map<String, Integer> counts) {
        String parts = counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(words("，", ", ")));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return words(all + " 个案例：", all + (all == 1 ? " case: " : " cases: ")) + parts;
    }

    private String words(String chinese, String english) {
        return new LocalizedText(chinese, english).in(terminal.locale());
    }
}
