/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import io.mingjian.contracts.knowledge.Exemptions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Operators that reasoning registers, and the signals of those whose signals are fixed. */
final class Operators {

    /** Names that a pack may list. */
    static final List<String> KNOWN = List.of(
            "lexicon",
            "ocr-lexicon",
            "contact",
            "ocr-contact",
            "code",
            "attribute",
            "image-class",
            "image-object",
            "fusion",
            "precedent",
            "prototype",
            "title-format",
            "price-comparison",
            "claim-comparison",
            "arithmetic",
            "fact-check",
            "nsfw-agreement",
            "contradiction");

    private static final Set<String> JUDGED = Set.of(Exemptions.EXEMPT, Exemptions.UNPROVEN, Exemptions.GRAVE);
    private static final Set<String> CONTACT =
            Set.of("wechat-account", "qq-account", "phone-number", "off-platform-link", "contact-invitation");
    private static final Set<String> CODE = Set.of("code-link", "code-contact", "code-product");
    private static final Set<String> TITLE_FORMAT = Set.of(
            "title-too-long",
            "title-too-short",
            "repeated-words",
            "excessive-punctuation",
            "excessive-emoji",
            "all-capitals",
            "missing-attribute");
    private static final Set<String> PRICE_COMPARISON =
            Set.of("picture-price-differs", "text-price-differs", "original-below-deal", "discount-differs");
    private static final Set<String> CLAIM_COMPARISON = Set.of(
            "capacity-differs",
            "energy-differs",
            "weight-differs",
            "volume-differs",
            "length-differs",
            "power-differs",
            "voltage-differs",
            "storage-differs",
            "material-differs");
    private static final Set<String> ARITHMETIC =
            Set.of("sum-wrong", "saving-wrong", "total-wrong", "shares-over-whole");
    private static final Set<String> FACT_CHECK =
            Set.of("hazard-class-differs", "passenger-aircraft-claim", "certification-denied", "blade-over-limit");
    private static final Set<String> NSFW_AGREEMENT = Set.of("sexual-content", "sexy");
    private static final Set<String> BANDS =
            Set.of("below-4", "-4..-2", "-2..-1", "-1..0", "0..1", "1..2", "2..4", "above-4");

    private static final Set<String> RESEMBLANCES = Set.of("near", "very-near", "not:near", "not:very-near");

    private Operators() {}

    /** Whether an operator can give a signal in a pack with these lexicons and hypotheses, given by identifier. */
    static boolean gives(String operator, String signal, Set<String> lexicons, Set<String> hypotheses) {
        return switch (operator) {
            case "lexicon", "ocr-lexicon" -> lexicons.contains(signal) || JUDGED.contains(signal);
            case "contact", "ocr-contact" -> CONTACT.contains(signal);
            case "code" -> CODE.contains(signal);
            case "attribute" -> signal.indexOf('=') > 0;
            case "fusion" -> isBandOfScore(signal, hypotheses);
            case "precedent", "prototype" -> isResemblance(signal, hypotheses);
            case "title-format" -> TITLE_FORMAT.contains(signal);
            case "price-comparison" -> PRICE_COMPARISON.contains(signal);
            case "claim-comparison" -> CLAIM_COMPARISON.contains(signal);
            case "arithmetic" -> ARITHMETIC.contains(signal);
            case "fact-check" -> FACT_CHECK.contains(signal) || signal.matches("prohibited:[a-z0-9-]+");
            case "nsfw-agreement" -> NSFW_AGREEMENT.contains(signal);
            default -> !signal.isBlank();
        };
    }

    /** Whether an operator's signals are the lexicons that hit. */
    static boolean readsLexicons(String operator) {
        return operator.equals("lexicon") || operator.equals("ocr-lexicon");
    }

    /** Lexicons that an operator's parameters name, beside names that are none. */
    static Set<String> lexiconsOf(Map<String, String> parameters) {
        String named = parameters.getOrDefault("pairs", "") + "," + parameters.getOrDefault("denials", "");
        return Pattern.compile("[,;|=]").splitAsStream(named).map(String::strip).collect(Collectors.toSet());
    }

    /** Whether a signal is {@code <hypothesis>:near}, {@code <hypothesis>:not:near} or one of them {@code very-near}. */
    private static boolean isResemblance(String signal, Set<String> hypotheses) {
        int colon = signal.indexOf(':');
        return colon > 0
                && hypotheses.contains(signal.substring(0, colon))
                && RESEMBLANCES.contains(signal.substring(colon + 1));
    }

    /** Whether a signal is {@code <hypothesis>:<band>}. */
    private static boolean isBandOfScore(String signal, Set<String> hypotheses) {
        int colon = signal.indexOf(':');
        return colon > 0
                && hypotheses.contains(signal.substring(0, colon))
                && BANDS.contains(signal.substring(colon + 1));
    }
}
