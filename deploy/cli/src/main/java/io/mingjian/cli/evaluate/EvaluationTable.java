/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.evaluate;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report as a table for people: a line per kind, and one per further aspect. */
final class EvaluationTable {

    private static final String ROW = "%-32s %6s %9s %12s %9s %7s %9s %10s %9s %9s%n";

    private EvaluationTable() {}

    static String of(Map<String, KindReport> kinds) {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                ROW,
                "kind",
                "count",
                "accuracy",
                "95 %",
                "macro-F1",
                "ECE",
                "coverage",
                "selective",
                "p50 ms",
                "p95 ms"));
        kinds.forEach((kind, report) -> {
            table.append(
                    report.served()
                            ? row(kind, report)
                            : String.format(Locale.ROOT, "%-32s not served: %s%n", kind, report.reason()));
            report.aspects().forEach((name, aspect) -> table.append(row(name, aspect)));
        });
        return table.toString();
    }

    private static String row(String kind, KindReport report) {
        KindReport.Latency latency = report.latencyMillis();
        String line = String.format(
                Locale.ROOT,
                ROW,
                kind,
                report.count(),
                share(report.accuracy()),
                interval(report.intervals()),
                share(report.macroF1()),
                share(report.expectedCalibrationError()),
                share(report.coverage()),
                share(report.selectiveAccuracy()),
                latency == null ? "-" : Math.round(latency.p50()),
                latency == null ? "-" : Math.round(latency.p95()));
        return report.failed() == 0 ? line : line + "  " + report.failed() + " were not decided and count as wrong\n";
    }

    private static String row(String name, KindReport.Aspect aspect) {
        return String.format(
                Locale.ROOT,
                ROW,
                "  " + name,
                aspect.count(),
                share(aspect.accuracy()),
                interval(aspect.intervals()),
                share(aspect.macroF1()),
                share(aspect.expectedCalibrationError()),
                "",
                "",
                "",
                "");
    }

    private static String interval(Map<String, Bootstrap.Interval> intervals) {
        Bootstrap.Interval accuracy = intervals.get("accuracy");
        return accuracy == null ? "-" : String.format(Locale.ROOT, "%.3f-%.3f", accuracy.low(), accuracy.high());
    }

    private static String share(@Nullable Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }
}
