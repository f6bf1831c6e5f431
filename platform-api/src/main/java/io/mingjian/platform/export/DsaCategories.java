/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.export;

import java.util.Map;
import java.util.Set;

/**
 * Which category of the EU's DSA Transparency Database a hypothesis falls into. The names are those of its interface
 * (statement attribute {@code category}).
 */
final class DsaCategories {

    /** Where nothing closer is known: the operator's terms were broken. */
    static final String OTHER = "STATEMENT_CATEGORY_OTHER_VIOLATION_TC";

    private static final String PRODUCTS = "STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS";
    private static final String CONSUMERS = "STATEMENT_CATEGORY_CONSUMER_INFORMATION";
    private static final String SCAMS = "STATEMENT_CATEGORY_SCAMS_AND_FRAUD";
    private static final String PROPERTY = "STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS";
    private static final String SPEECH = "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH";

    private static final Set<String> ALL = Set.of(
            OTHER,
            PRODUCTS,
            CONSUMERS,
            SCAMS,
            PROPERTY,
            SPEECH,
            "STATEMENT_CATEGORY_ANIMAL_WELFARE",
            "STATEMENT_CATEGORY_CYBER_VIOLENCE",
            "STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN",
            "STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS",
            "STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS",
            "STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE",
            "STATEMENT_CATEGORY_PROTECTION_OF_MINORS",
            "STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY",
            "STATEMENT_CATEGORY_SELF_HARM",
            "STATEMENT_CATEGORY_VIOLENCE");

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("absolute-term", CONSUMERS),
            Map.entry("medical-claim", CONSUMERS),
            Map.entry("false-claim", CONSUMERS),
            Map.entry("price-deception", CONSUMERS),
            Map.entry("condition-misstated", CONSUMERS),
            Map.entry("picture-text-mismatch", CONSUMERS),
            Map.entry("undisclosed-advert", CONSUMERS),
            Map.entry("guaranteed-return", SCAMS),
            Map.entry("fake-engagement", SCAMS),
            Map.entry("weapon", PRODUCTS),
            Map.entry("controlled-knife", PRODUCTS),
            Map.entry("explosives", PRODUCTS),
            Map.entry("alcohol", PRODUCTS),
            Map.entry("tobacco", PRODUCTS),
            Map.entry("prescription-drug", PRODUCTS),
            Map.entry("dangerous-chemical", PRODUCTS),
            Map.entry("narcotic", PRODUCTS),
            Map.entry("uncertified-goods", PRODUCTS),
            Map.entry("illegal-service", PRODUCTS),
            Map.entry("wildlife", "STATEMENT_CATEGORY_ANIMAL_WELFARE"),
            Map.entry("counterfeit", PROPERTY),
            Map.entry("copied-content", PROPERTY),
            Map.entry("offensive-language", SPEECH));

    private DsaCategories() {}

    static String of(String hypothesis) {
        return KNOWN.getOrDefault(hypothesis, OTHER);
    }

    static void requireCategory(String name) {
        if (!ALL.contains(name)) {
            throw new IllegalArgumentException(
                    "mingjian.exports.categories wants categories of the DSA Transparency Database, got: " + name);
        }
    }
}
