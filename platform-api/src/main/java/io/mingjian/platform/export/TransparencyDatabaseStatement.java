/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.export;

import io.mingjian.contracts.knowledge.Clause;
import io.mingjian.platform.export.TracedDocument.Builder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A statement of reasons as the DSA Transparency Database takes it (Regulation (EU) 2022/2065, Article 24(5)). It holds no
 * word of the content, since that database must not receive personal data. Names, values and lengths are those of the
 * database's interface.
 */
@Component
class TransparencyDatabaseStatement implements DecisionExport {

    private static final int LONGEST_FACTS = 5000;
    private static final int LONGEST_GROUND = 500;
    private static final int LONGEST_EXPLANATION = 2000;

    /** Unlawful under Article 3(h) is what offends the law of the Union or of a Member State, and no other. */
    private static final Set<String> UNION = Set.of(
            "EU", "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT",
            "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private final ExportProperties properties;

    TransparencyDatabaseStatement(ExportProperties properties) {
        this.properties = properties;
    }

    @Override
    public String kind() {
        return "dsa-transparency-database";
    }

    @Override
    public String purpose() {
        return "Statement of reasons for the EU's DSA Transparency Database, Regulation (EU) 2022/2065, Article 24(5)";
    }

    @Override
    public boolean wantsRestriction() {
        return true;
    }

    @Override
    public TracedDocument write(ExportedDecision decision) {
        Builder form = TracedDocument.of(kind())
                .put(
                        "decision_visibility",
                        List.of(properties.visibility()),
                        Origin.setting("mingjian.exports.visibility"),
                        Origin.step(decision.conclusion()));
        putGround(form, decision);
        putContent(form, decision);
        form.put(
                "decision_facts",
                Wording.limited(Wording.factsWithoutContent(decision), LONGEST_FACTS),
                decision.grounds());
        putCircumstances(form, decision);
        return form.build();
    }

    private static void putGround(Builder form, ExportedDecision decision) {
        List<Clause> union = decision.citedClauses().stream()
                .filter(clause -> UNION.contains(clause.jurisdiction()))
                .toList();
        boolean unlawful = !union.isEmpty();
        String ground = Wording.limited(String.join("; ", Wording.cited(decision)), LONGEST_GROUND);
        String explanation = Wording.limited(decision.say(decision.verdict().summary()), LONGEST_EXPLANATION);
        String prefix = unlawful ? "illegal_content" : "incompatible_content";
        form.put(
                "decision_ground",
                unlawful ? "DECISION_GROUND_ILLEGAL_CONTENT" : "DECISION_GROUND_INCOMPATIBLE_CONTENT",
                decision.clauseOrigins());
        form.put(prefix + (unlawful ? "_legal_ground" : "_ground"), ground, decision.clauseOrigins());
        form.put(prefix + "_explanation", explanation, Origin.step(decision.conclusion()));
    }

    private void putContent(Builder form, ExportedDecision decision) {
        List<String> types = new ArrayList<>();
        if (!decision.subject().texts().isEmpty()) {
            types.add("CONTENT_TYPE_TEXT");
        }
        if (!decision.subject().attachments().isEmpty()) {
            types.add("CONTENT_TYPE_IMAGE");
        }
        form.put("content_type", types, Origin.submitted("texts"), Origin.submitted("attachments"));
        String worst =
                decision.claims().isEmpty() ? "" : decision.claims().get(0).hypothesis();
        form.put(
                "category",
                properties.categories().getOrDefault(worst, DsaCategories.of(worst)),
                Origin.step(decision.conclusion()));
        if (!properties.territorialScope().isEmpty()) {
            form.put(
                    "territorial_scope",
                    properties.territorialScope(),
                    Origin.setting("mingjian.exports.territorial-scope"));
        }
        String language = Locale.forLanguageTag(decision.subject().locale()).getLanguage();
        form.put("content_language", language.toUpperCase(Locale.ROOT), Origin.submitted("locale"));
        form.put("content_date", Wording.day(decision.subject().submittedAt()), Origin.submitted("submittedAt"));
    }

    private void putCircumstances(Builder form, ExportedDecision decision) {
        form.put("application_date", Wording.day(decision.decision().recordedAt()), Origin.recorded("recordedAt"));
        form.put("source_type", properties.sourceType(), Origin.setting("mingjian.exports.source-type"));
        form.put("automated_detection", "Yes", Origin.recorded("models"));
        form.put("automated_decision", "AUTOMATED_DECISION_FULLY", Origin.step(decision.conclusion()));
        form.put("puid", decision.subject().id() + "-" + decision.decision().run(), Origin.recorded("caseId"));
    }
}
