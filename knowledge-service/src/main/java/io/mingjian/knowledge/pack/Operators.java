/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import java.util.List;
import java.util.Set;

/** Operators that reasoning registers, and the signals of those whose signals are fixed. */
final class Operators {

    /** Names that a pack may list. */
    static final List<String> KNOWN = List.of(
            "lexicon", "ocr-lexicon", "contact", "ocr-contact", "code", "attribute", "image-class", "image-object");

    private static final Set<String> CONTACT =
            Set.of("wechat-account", "qq-account", "phone-number", "off-platform-link", "contact-invitation");
    private static final Set<String> CODE = Set.of("code-link", "code-contact", "code-product");

    private Operators() {}

    /** Whether an operator can give a signal; {@code lexicons} are the identifiers of the pack's lexicons. */
    static boolean gives(String operator, String signal, Set<String> lexicons) {
        return switch (operator) {
            case "lexicon", "ocr-lexicon" -> lexicons.contains(signal);
            case "contact", "ocr-contact" -> CONTACT.contains(signal);
            case "code" -> CODE.contains(signal);
            case "attribute" -> signal.indexOf('=') > 0;
            default -> !signal.isBlank();
        };
    }
}
