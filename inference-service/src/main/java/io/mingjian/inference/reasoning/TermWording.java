/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.ExemptionSituation;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.knowledge.TermProof;
import io.mingjian.inference.exemption.TermFinding;
import org.jspecify.annotations.Nullable;

/** How a governed word was judged, as the beginning of a sentence for people. */
final class TermWording {

    private TermWording() {}

    static LocalizedText found(Passage passage, String words, TermFinding finding) {
        LocalizedText written = Wording.written(passage, words);
        LocalizedText judged = judged(finding);
        return new LocalizedText(written.zh() + "，" + judged.zh(), written.en() + ", " + judged.en());
    }

    private static LocalizedText judged(TermFinding finding) {
        LocalizedText rule = finding.rule();
        LocalizedText advice = advice(finding.rewrite());
        LocalizedText place = place(finding.situation());
        return switch (finding.judgment()) {
            case UNLAWFUL ->
                new LocalizedText(
                        rule.zh() + "禁止使用，没有可适用的豁免情形" + advice.zh(),
                        "which " + rule.en() + " forbids and no exemption covers" + advice.en());
            case GRAVE ->
                new LocalizedText(
                        rule.zh() + "禁止使用，并属于" + place.zh() + "，一般不认为轻微" + advice.zh(),
                        "which " + rule.en() + " forbids and which " + place.en() + " never treats as slight"
                                + advice.en());
            case UNPROVEN ->
                new LocalizedText(
                        "可能属于" + place.zh() + "，但未见"
                                + proof(finding.situation()).zh() + "，须人工核实" + advice.zh(),
                        "which " + place.en() + " may exempt, but "
                                + proof(finding.situation()).en() + " is not shown, so a person must check"
                                + advice.en());
            case NOT_IN_FORCE ->
                new LocalizedText(
                        "属于" + place.zh() + "，但该规定在该日尚未施行或已失效，须人工判断" + advice.zh(),
                        "which " + place.en()
                                + " would exempt, but that was not in force on the day, so a person must judge"
                                + advice.en());
            case EXEMPT ->
                new LocalizedText(
                        "属于" + place.zh() + "，不适用" + rule.zh(), "which " + place.en() + " exempts from " + rule.en());
        };
    }

    private static LocalizedText place(@Nullable ExemptionSituation situation) {
        return situation == null
                ? new LocalizedText("", "")
                : new LocalizedText(
                        situation.item().zh() + "的“" + situation.name().zh() + "”",
                        situation.item().en() + " (" + situation.name().en() + ")");
    }

    private static LocalizedText proof(@Nullable ExemptionSituation situation) {
        TermProof proof = situation == null ? null : situation.proof();
        return proof == null ? new LocalizedText("证明", "proof") : proof.what();
    }

    private static LocalizedText advice(@Nullable LocalizedText rewrite) {
        return rewrite == null
                ? new LocalizedText("", "")
                : new LocalizedText("，建议改为“" + rewrite.zh() + "”", "; write \"" + rewrite.en() + "\" instead");
    }
}
