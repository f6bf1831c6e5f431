/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.reasoning.Modality;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One sentence per item of evidence. */
final class EvidenceWording {

    private static final int NAMED = 3;

    private EvidenceWording() {}

    /** What was found and what it points to. */
    static LocalizedText pointsTo(Signal signal, Map<String, Double> ratios, Map<String, LocalizedText> names) {
        List<LocalizedText> raised = hypotheses(ratios, names, 1);
        List<LocalizedText> lowered = hypotheses(ratios, names, -1);
        StringBuilder zh = new StringBuilder(signal.found().zh());
        StringBuilder en = new StringBuilder(signal.found().en());
        if (!raised.isEmpty()) {
            zh.append("，支持").append(zh(raised));
            en.append(", which points to ").append(en(raised));
        }
        if (!lowered.isEmpty()) {
            zh.append("，不支持").append(zh(lowered));
            en.append(", which speaks against ").append(en(lowered));
        }
        return new LocalizedText(zh.append("。").toString(), en.append(".").toString());
    }

    /** That nothing was found, and what that means. */
    static LocalizedText nothingFound(Modality modality, Map<String, Double> ratios, Map<String, LocalizedText> names) {
        LocalizedText where = Wording.modality(modality);
        List<LocalizedText> lowered = hypotheses(ratios, names, -1);
        List<LocalizedText> shown = lowered.isEmpty() ? hypotheses(ratios, names, 1) : lowered;
        return new LocalizedText(
                where.zh() + "中没有发现" + zh(shown) + "的迹象。",
                "Nothing in " + where.en() + " points to " + en(shown) + ".");
    }

    private static List<LocalizedText> hypotheses(
            Map<String, Double> ratios, Map<String, LocalizedText> names, int sign) {
        return ratios.entrySet().stream()
                .filter(entry -> Math.signum(entry.getValue()) == sign)
                .sorted(Comparator.comparingDouble((Map.Entry<String, Double> entry) -> -Math.abs(entry.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .map(entry -> names.getOrDefault(entry.getKey(), new LocalizedText("", "")))
                .toList();
    }

    private static String zh(List<LocalizedText> names) {
        String joined = join(names, name -> "“" + name.zh() + "”", "、");
        return names.size() > NAMED ? joined + "等 " + names.size() + " 项" : joined;
    }

    private static String en(List<LocalizedText> names) {
        String joined = join(names, name -> "\"" + name.en() + "\"", ", ");
        return names.size() > NAMED ? joined + " or " + (names.size() - NAMED) + " more" : joined;
    }

    private static String join(List<LocalizedText> names, Function<LocalizedText, String> word, String separator) {
        return names.stream().limit(NAMED).map(word).collect(Collectors.joining(separator));
    }
}
