/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.reasoning.Check;
import io.mingjian.contracts.reasoning.Citation;
import io.mingjian.contracts.reasoning.LabelProbability;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The verdict's reason in a sentence or two. */
final class VerdictWording {

    private static final int NAMED = 3;

    private VerdictWording() {}

    static LocalizedText summary(
            Judgment judgment, List<LabelProbability> reasons, List<Citation> citations, List<Check> checks) {
        String failedZh = failed(checks, check -> check.detail().zh());
        String failedEn = failed(checks, check -> " " + check.detail().en());
        return switch (judgment.outcome()) {
            case BLOCK ->
                new LocalizedText(
                        "很可能属于" + zh(reasons) + lawZh(citations) + "。" + failedZh,
                        "Very probably " + en(reasons) + lawEn(citations) + "." + failedEn);
            case REVIEW ->
                new LocalizedText(
                        (reasons.isEmpty() ? "需要人工判断。" : "可能属于" + zh(reasons) + lawZh(citations) + "，需要人工判断。")
                                + failedZh,
                        (reasons.isEmpty()
                                        ? "A person must decide."
                                        : "Possibly " + en(reasons) + lawEn(citations) + "; a person must decide.")
                                + failedEn);
            case PASS ->
                new LocalizedText("没有发现足以阻止通过的迹象。", "Nothing was found that stands against letting the case pass.");
        };
    }

    private static String zh(List<LabelProbability> reasons) {
        return join(reasons, label -> "“" + label.name().zh() + "”（" + Wording.percent(label.probability()) + "）", "、");
    }

    private static String en(List<LabelProbability> reasons) {
        return join(
                reasons, label -> "\"" + label.name().en() + "\" (" + Wording.percent(label.probability()) + ")", ", ");
    }

    private static String lawZh(List<Citation> citations) {
        String cited = join(citations, citation -> "《" + citation.instrument() + "》" + citation.article(), "、");
        return cited.isEmpty() ? "" : "，依据" + cited;
    }

    private static String lawEn(List<Citation> citations) {
        String cited = join(citations, citation -> citation.instrument() + " " + citation.article(), ", ");
        return cited.isEmpty() ? "" : ", under " + cited;
    }

    private static String failed(List<Check> checks, Function<Check, String> words) {
        return checks.stream().filter(check -> !check.passed()).map(words).collect(Collectors.joining());
    }

    private static <T> String join(List<T> items, Function<T, String> word, String separator) {
        return items.stream().limit(NAMED).map(word).distinct().collect(Collectors.joining(separator));
    }
}
