/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.OperatorPolicy;
import io.mingjian.inference.text.LexiconScanner;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operators that check format, compare statements with each other or hold them against facts, by name. */
final class ComparisonOperators {

    static final String TITLE_FORMAT = "title-format";
    static final String PRICE_COMPARISON = "price-comparison";
    static final String CLAIM_COMPARISON = "claim-comparison";
    static final String FACT_CHECK = "fact-check";
    static final String ARITHMETIC = "arithmetic";
    static final String NSFW_AGREEMENT = "nsfw-agreement";
    static final String CONTRADICTION = "contradiction";

    private ComparisonOperators() {}

    static Operator create(OperatorPolicy policy, LexiconScanner scanner) {
        Map<String, String> parameters = policy.parameters();
        return switch (policy.operator()) {
            case TITLE_FORMAT -> new TitleFormatOperator(TitleRules.of(parameters));
            case PRICE_COMPARISON ->
                new PriceComparisonOperator(
                        list(parameters, "price-attributes", "price,sale_price,现价,售价,价格"),
                        list(parameters, "original-price-attributes", "original_price,list_price,原价,划线价,市场价"));
            case CLAIM_COMPARISON -> new ClaimComparisonOperator();
            case FACT_CHECK -> new FactCheckOperator();
            case ARITHMETIC -> new ArithmeticOperator();
            case NSFW_AGREEMENT -> new NsfwAgreementOperator();
            case CONTRADICTION ->
                new ContradictionOperator(
                        scanner,
                        map(parameters, "pairs"),
                        list(parameters, "denials", ""),
                        DeviceNames.of(map(parameters, "devices")));
            default -> throw new UnknownOperatorException(policy.operator());
        };
    }

    /** A parameter of the form {@code a,b}. */
    static List<String> list(Map<String, String> parameters, String name, String otherwise) {
        return Arrays.stream(parameters.getOrDefault(name, otherwise).split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** A parameter of the form {@code key=a|b;key=c}, in its order. */
    static Map<String, List<String>> map(Map<String, String> parameters, String name) {
        Map<String, List<String>> map = new LinkedHashMap<>();
        for (String entry : parameters.getOrDefault(name, "").split(";")) {
            int equals = entry.indexOf('=');
            if (equals > 0) {
                List<String> values = Arrays.stream(entry.substring(equals + 1).split("\\|"))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
                map.put(entry.substring(0, equals).strip(), values);
            }
        }
        return map;
    }
}
