/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.InferenceRule;
import io.mingjian.contracts.knowledge.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What contradicts what, with what stands at both places and the rule that accounts for it. */
final class ConflictWording {

    private ConflictWording() {}

    static LocalizedText of(Conflict conflict, Map<String, LocalizedText> names) {
        LocalizedText what = conflict.support().equals(conflict.denial())
                ? conflict.support().evidence().explanation()
                : sides(conflict, names.getOrDefault(conflict.hypothesis(), new LocalizedText("", "")));
        InferenceRule rule = conflict.rule();
        return rule == null
                ? what
                : new LocalizedText(
                        what.zh() + "规则可以解释：" + rule.explanation().zh(),
                        what.en() + " A rule accounts for it: "
                                + rule.explanation().en());
    }

    static LocalizedText all(List<Conflict> conflicts, Map<String, LocalizedText> names) {
        List<LocalizedText> each = conflicts.stream()
                .map(conflict -> of(conflict, names))
                .distinct()
                .toList();
        return new LocalizedText(
                each.stream().map(LocalizedText::zh).collect(Collectors.joining()),
                each.stream().map(LocalizedText::en).collect(Collectors.joining(" ")));
    }

    private static LocalizedText sides(Conflict conflict, LocalizedText name) {
        LocalizedText support = side(conflict.support());
        LocalizedText denial = side(conflict.denial());
        return new LocalizedText(
                support.zh() + "支持“" + name.zh() + "”，" + denial.zh() + "却否定它。",
                "Evidence from " + support.en() + " supports \"" + name.en() + "\", but evidence from " + denial.en()
                        + " denies it.");
    }

    private static LocalizedText side(Contribution item) {
        LocalizedText where = Wording.modality(item.evidence().modality());
        String excerpt = item.evidence().excerpt();
        return excerpt.isEmpty()
                ? where
                : new LocalizedText(where.zh() + "（“" + excerpt + "”）", where.en() + " (\"" + excerpt + "\")");
    }
}
