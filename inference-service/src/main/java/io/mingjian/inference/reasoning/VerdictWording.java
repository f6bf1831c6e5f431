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
        String failedZh = failed(checks, check -> check.detail().zh(), "");
        String failedEn = failed(checks, check -> check.detail().en(), " ");
        return switch (judgment.outcome()) {
            case BLOCK ->
                new LocalizedText(
                        "很可能属于" + zh(reasons) + lawZh(citations) + "。" + (failedZh.isEmpty() ? "" : "另外：" + failedZh),
                        "Very probably " + en(reasons) + lawEn(citations) + "."
                                + (failedEn.isEmpty() ? "" : " Also: " + failedEn));
            case REVIEW ->
                new LocalizedText(
                        failedZh + personZh(reasons, citations, failedZh.isEmpty()),
                        failedEn + (failedEn.isEmpty() ? "" : " ") + personEn(reasons, citations, failedEn.isEmpty()));
            case PASS ->
                new LocalizedText("没有发现足以阻止通过的迹象。", "Nothing was found that would keep the case from passing.");
        };
    }

    private static String personZh(List<LabelProbability> reasons, List<Citation> citations, boolean checked) {
        if (!reasons.isEmpty()) {
            return "可能属于" + zh(reasons) + lawZh(citations) + "，需要人工判断。";
        }
        return checked ? "没有足够把握自动通过或拦截，需要人工判断。" : "需要人工判断。";
    }

    private static String personEn(List<LabelProbability> reasons, List<Citation> citations, boolean checked) {
        if (!reasons.isEmpty()) {
            return "Possibly " + en(reasons) + lawEn(citations) + "; a person must decide.";
        }
        return checked
                ? "Neither passing nor blocking is certain enough; a person must decide."
                : "A person must decide.";
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

    private static String failed(List<Check> checks, Function<Check, String> words, String separator) {
        return checks.stream().filter(check -> !check.passed()).map(words).collect(Collectors.joining(separator));
    }

    private static <T> String join(List<T> items, Function<T, String> word, String separator) {
        return items.stream().limit(NAMED).map(word).distinct().collect(Collectors.joining(separator));
    }
}
