/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.review;

import io.mingjian.cli.chain.Paint;
import io.mingjian.cli.command.Command;
import io.mingjian.cli.console.ProgressLine;
import io.mingjian.cli.console.Terminal;
import io.mingjian.cli.platform.CaseDocument;
import io.mingjian.cli.platform.FinishedCase;
import io.mingjian.cli.platform.PlatformClient;
import io.mingjian.cli.platform.RequestRefusedException;
import io.mingjian.contracts.json.ContractJson;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reviews many cases one after the other, a line each; a refused case does not stop the rest. */
final class BatchReview {

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
        terminal.err().println(cases.size() + " cases: " + counts);
        return counts.containsKey("refused") ? Command.FAILED : Command.DONE;
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
            return finished.decision().outcome().name();
        } catch (RequestRefusedException e) {
            progress.clear();
            terminal.err().println(document.name() + "  " + e.getMessage());
            return "refused";
        }
    }

    private String line(CaseDocument document, FinishedCase finished) {
        FinishedCase.Decided decision = finished.decision();
        String outcome = String.format(Locale.ROOT, "%-6s", decision.outcome());
        String best = decision.labels().isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "  %s %.2f",
                        decision.labels().get(0).hypothesis(),
                        decision.labels().get(0).probability());
        return paint.outcome(decision.outcome(), outcome)
                + String.format(Locale.ROOT, "  severity %d  %7.0f ms  ", decision.severity(), finished.millis())
                + document.name() + "  " + finished.id() + best;
    }
}
