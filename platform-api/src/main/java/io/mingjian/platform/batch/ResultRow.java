/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import io.mingjian.contracts.reasoning.Citation;
import io.mingjian.platform.decision.CaseView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of results for people.
 *
 * @param line the line of the upload
 * @param made its case, or null
 * @param evidence the smallest sufficient evidence in words
 */
record ResultRow(BatchLineRecord line, @Nullable CaseView made, List<String> evidence) {

    private static final List<String> ENGLISH = List.of(
            "line",
            "id",
            "status",
            "outcome",
            "severity",
            "labels",
            "clauses",
            "evidence",
            "summary",
            "case",
            "problem",
            "column",
            "detail");
    private static final List<String> CHINESE =
            List.of("行号", "编号", "状态", "结论", "严重程度", "判定", "依据条款", "关键证据", "理由", "案件", "问题", "列", "说明");
    private static final String BETWEEN = "; ";

    static List<String> header(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : ENGLISH;
    }

    /** The cells in the order of the header. */
    List<String> cells(BatchResults.Table table) {
        BatchView.LineProblem problem = line.problem();
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(line.number()));
        cells.add(text(line.externalId()));
        cells.add(made == null ? line.status().name() : made.status().name());
        cells.addAll(decision(table.locale()));
        cells.add(made == null ? "" : table.base() + "/v1/cases/" + made.id());
        cells.add(problem == null ? "" : problem.code());
        cells.add(problem == null ? "" : text(problem.column()));
        cells.add(problem == null ? "" : problem.detail());
        return cells;
    }

    private List<String> decision(Locale locale) {
        CaseView.DecisionView decision = made == null ? null : made.decision();
        if (decision == null) {
            return List.of("", "", "", "", "", "");
        }
        return List.of(
                decision.outcome().name(),
                Integer.toString(decision.severity()),
                decision.labels().stream()
                        .filter(label -> label.probability() >= CaseView.DecisionView.HELD)
                        .map(label -> label.name().in(locale))
                        .collect(Collectors.joining(BETWEEN)),
                decision.citations().stream().map(ResultRow::clause).distinct().collect(Collectors.joining(BETWEEN)),
                String.join(BETWEEN, evidence),
                decision.summary().in(locale));
    }

    private static String clause(Citation citation) {
        return (citation.instrument() + " " + citation.article()).strip();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
