/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import io.mingjian.contracts.knowledge.Exemptions;
import java.util.List;
import java.util.Set;

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
            "fusion");

    private static final Set<String> JUDGED = Set.of(Exemptions.EXEMPT, Exemptions.UNPROVEN, Exemptions.GRAVE);
    private static final Set<String> CONTACT =
            Set.of("wechat-account", "qq-account", "phone-number", "off-platform-link", "contact-invitation");
    private static final Set<String> CODE = Set.of("code-link", "code-contact", "code-product");
    private static final Set<String> BANDS =
            Set.of("below-4", "-4..-2", "-2..-1", "-1..0", "0..1", "1..2", "2..4", "above-4");

    private Operators() {}

    /** Whether an operator can give a signal in a pack with these lexicons and hypotheses, given by identifier. */
    static boolean gives(String operator, String signal, Set<String> lexicons, Set<String> hypotheses) {
        return switch (operator) {
            case "lexicon", "ocr-lexicon" -> lexicons.contains(signal) || JUDGED.contains(signal);
            case "contact", "ocr-contact" -> CONTACT.contains(signal);
            case "code" -> CODE.contains(signal);
            case "attribute" -> signal.indexOf('=') > 0;
            case "fusion" -> isBandOfScore(signal, hypotheses);
            default -> !signal.isBlank();
        };
    }

    /** Whether a signal is {@code <hypothesis>:<band>}. */
    private static boolean isBandOfScore(String signal, Set<String> hypotheses) {
        int colon = signal.indexOf(':');
        return colon > 0
                && hypotheses.contains(signal.substring(0, colon))
                && BANDS.contains(signal.substring(colon + 1));
    }
}
