/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console;

import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.platform.problem.RejectedException;
import io.mingjian.ring.web.ProblemException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
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

    /** A text of the bundle, if it has it. */
    public Optional<String> known(String key) {
        return Optional.ofNullable(messages.getMessage(key, null, null, locale));
    }

    /** Why something was refused, in the language of the page: problem details are English. */
    public String refusal(ProblemException problem) {
        return refusal(problem, UnaryOperator.identity());
    }

    /**
     * The same, where what the problem is about is called otherwise by people.
     *
     * @param called what people call a thing that the problem names
     */
    public String refusal(ProblemException problem, UnaryOperator<String> called) {
        String code = Refusals.code(problem);
        if (problem instanceof RejectedException rejected && !rejected.named().isEmpty()) {
            Object[] named = rejected.named().stream().map(called).toArray();
            String told = messages.getMessage("refusal." + code, named, null, locale);
            if (told != null) {
                return told;
            }
        }
        return orElse("problem." + code, "problem.refused");
    }

    /** A text that the chain or a pack brings in both languages. */
    public String of(LocalizedText text) {
        return text.in(locale);
    }
}
