/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.cases;

/**
 * A named piece of text of a case, such as a listing's title.
 *
 * @param name role of the text within the case: {@code title}, {@code description}, {@code message}, …
 * @param content the UTF-8 bytes in the content store
 * @param length length of the text in UTF-16 code units, the unit of {@code Locator.TextRange}
 */
public record TextPart(String name, ContentReference content, int length) {

    public TextPart {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a text part needs a name");
        }
        if (length < 0) {
            throw new IllegalArgumentException("length must not be negative, got: " + length);
        }
    }
}
