/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.export;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What exported documents say that no case holds.
 *
 * @param operator name under which the marketplace deals with merchants, default empty: documents say "the operator"
 * @param complaints where a decision can be contested: an address that people read, default empty: the operator
 * @param visibility what a BLOCK does to the content, a {@code DECISION_VISIBILITY_…} of the DSA Transparency Database,
 *     default {@code DECISION_VISIBILITY_CONTENT_DISABLED}
 * @param sourceType what led to the decision, a {@code SOURCE_…} of that database, default {@code SOURCE_VOLUNTARY}: the
 *     operator's own initiative
 * @param territorialScope ISO 3166-1 alpha-2 codes of the countries where the restriction holds, default none, which leaves
 *     the field out
 * @param categories {@code STATEMENT_CATEGORY_…} by hypothesis, before those that the platform knows
 */
@ConfigurationProperties("mingjian.exports")
record ExportProperties(
        @DefaultValue("") String operator,
        @DefaultValue("") String complaints,

        @DefaultValue("DECISION_VISIBILITY_CONTENT_DISABLED")
        String visibility,

        @DefaultValue("SOURCE_VOLUNTARY") String sourceType,
        @DefaultValue List<String> territorialScope,
        @DefaultValue Map<String, String> categories) {

    /** Values of the DSA Transparency Database for {@code decision_visibility} that need no further text. */
    private static final Set<String> VISIBILITIES = Set.of(
            "DECISION_VISIBILITY_CONTENT_REMOVED",
            "DECISION_VISIBILITY_CONTENT_DISABLED",
            "DECISION_VISIBILITY_CONTENT_DEMOTED",
            "DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED",
            "DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED",
            "DECISION_VISIBILITY_CONTENT_LABELLED");

    private static final Set<String> SOURCES =
            Set.of("SOURCE_ARTICLE_16", "SOURCE_TRUSTED_FLAGGER", "SOURCE_TYPE_OTHER_NOTIFICATION", "SOURCE_VOLUNTARY");

    ExportProperties {
        requireKnown("visibility", visibility, VISIBILITIES);
        requireKnown("source-type", sourceType, SOURCES);
        territorialScope.forEach(country -> {
            if (!country.matches("[A-Z]{2}")) {
                throw new IllegalArgumentException(
                        "mingjian.exports.territorial-scope wants two capital letters a country, got: " + country);
            }
        });
        categories.values().forEach(DsaCategories::requireCategory);
        territorialScope = List.copyOf(territorialScope);
        categories = Map.copyOf(categories);
    }

    /** The operator's name in a document. */
    String operatorIn(ExportedDecision decision) {
        return operator.isBlank() ? decision.say("平台运营方", "the operator of the marketplace") : operator;
    }

    /** Where a decision can be contested, in a document. */
    String complaintsIn(ExportedDecision decision) {
        return complaints.isBlank() ? operatorIn(decision) : complaints;
    }

    private static void requireKnown(String property, String value, Set<String> known) {
        if (!known.contains(value)) {
            throw new IllegalArgumentException("mingjian.exports." + property + " wants one of "
                    + known.stream().sorted().toList() + ", got: " + value);
        }
    }
}
