/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console;

import io.mingjian.contracts.knowledge.LocalizedText;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The console's own texts in one language. Immutable. */
public final class Words {

    private final MessageSource messages;
    private final Locale locale;

    /** @param locale Chinese or English */
    public Words(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** The language. */
    public Locale locale() {
        return locale;
    }

    /**
     * A text of the bundle.
     *
     * @throws org.springframework.context.NoSuchMessageException if the bundle lacks it
     */
    public String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** A text of the bundle, or another text of it for keys that packs bring and the bundle does not know. */
    public String orElse(String key, String otherwise) {
        String found = messages.getMessage(key, null, null, locale);
        return found == null ? of(otherwise) : found;
    }

    /** A text that the chain or a pack brings in both languages. */
    public String of(LocalizedText text) {
        return text.in(locale);
    }
}
