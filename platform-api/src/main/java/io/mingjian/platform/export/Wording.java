/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.export;

import io.mingjian.contracts.knowledge.Clause;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.reasoning.Citation;
import io.mingjian.platform.export.ExportedDecision.Found;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** Sentences that several documents share, in the language of the decision that is exported. */
final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

    private Wording() {}

    static String day(java.time.Instant moment) {
        return DAY.format(moment);
    }

    /** The facts without a word of the content, for documents that must not hold personal data. */
    static String factsWithoutContent(ExportedDecision decision) {
        List<String> found = decision.decisiveEvidence().stream()
                .map(item -> place(decision, item.evidence().locator()))
                .distinct()
                .toList();
        String claims = decision.claims().stream()
                .map(claim -> decision.say(claim.name()))
                .collect(Collectors.joining(decision.say("、", ", ")));
        return decision.say(
                "系统认定：" + claims + "。依据所在位置：" + String.join("；", found) + "。",
                "Found: " + claims + ". The grounds stand in: " + String.join("; ", found) + ".");
    }

    /** What was found, each item with its place and its words. */
    static List<String> facts(ExportedDecision decision) {
        return decision.decisiveEvidence().stream()
                .map(item -> fact(decision, item))
                .toList();
    }

    private static String fact(ExportedDecision decision, Found item) {
        String excerpt = item.evidence().excerpt();
        String quoted = excerpt.isEmpty() ? "" : decision.say("「" + excerpt + "」", " “" + excerpt + "”");
        return place(decision, item.evidence().locator())
                + quoted
                + decision.say("：", ": ")
                + decision.say(item.evidence().explanation());
    }

    /** A place of the case in words. */
    static String place(ExportedDecision decision, Locator locator) {
        if (locator instanceof Locator.TextRange text) {
            return decision.say(
                    "文本“" + text.part() + "”第 " + (text.begin() + 1) + "–" + text.end() + " 个字符",
                    "text “" + text.part() + "”, characters " + (text.begin() + 1) + "–" + text.end());
        }
        if (locator instanceof Locator.ImageRegion region) {
            return decision.say(
                    "图片“" + region.attachment() + "”的一处", "a region of picture “" + region.attachment() + "”");
        }
        if (locator instanceof Locator.WholeAttachment whole) {
            return decision.say("图片“" + whole.attachment() + "”", "picture “" + whole.attachment() + "”");
        }
        if (locator instanceof Locator.AttributeValue attribute) {
            return decision.say("属性“" + attribute.attribute() + "”", "attribute “" + attribute.attribute() + "”");
        }
        return decision.say("整个案件", "the case as a whole");
    }

    /** A clause as it is cited: instrument, article and what it is about. */
    static String cited(ExportedDecision decision, Citation citation) {
        return decision.say(
                "《" + citation.instrument() + "》" + citation.article() + "（"
                        + citation.title().zh() + "）",
                citation.instrument() + ", " + citation.article() + " ("
                        + citation.title().en() + ")");
    }

    /** All cited clauses, each once. */
    static List<String> cited(ExportedDecision decision) {
        return decision.verdict().citations().stream()
                .map(citation -> cited(decision, citation))
                .distinct()
                .toList();
    }

    /** What a clause says, for how long it has, and how well its wording was read. */
    static String clause(ExportedDecision decision, Clause clause) {
        String until = clause.validTo() == null ? "" : clause.validTo().toString();
        String validity = decision.say(
                "自 " + clause.validFrom() + " 起施行" + (until.isEmpty() ? "" : "，至 " + until),
                "in force from " + clause.validFrom() + (until.isEmpty() ? "" : " to " + until));
        return decision.say(
                "《" + clause.instrument() + "》" + clause.article() + "："
                        + clause.text().zh() + "（" + validity + "；" + reading(decision, clause) + "）",
                clause.instrument() + ", " + clause.article() + ": "
                        + clause.text().en() + " (" + validity + "; " + reading(decision, clause) + ")");
    }

    private static String reading(ExportedDecision decision, Clause clause) {
        return switch (clause.confidence()) {
            case "verbatim_seen" -> decision.say("已核对原文", "checked against the wording");
            case "reliable_summary_seen" -> decision.say("依据可靠摘要，请核对原文", "from a reliable summary, check the wording");
            default -> decision.say("未核对原文，请核对", "wording not checked, please check");
        };
    }

    /** At most so many UTF-16 code units, the cut being shown. */
    static String limited(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
