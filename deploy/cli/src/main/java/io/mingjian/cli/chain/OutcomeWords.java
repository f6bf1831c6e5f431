/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.chain;

import io.mingjian.contracts.reasoning.Outcome;
import java.util.Locale;

/** The outcomes' names for people. */
public final class OutcomeWords {

    private OutcomeWords() {}

    /** The outcome in Chinese for a Chinese locale, in English otherwise. */
    public static String of(Outcome outcome, Locale locale) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return switch (outcome) {
            case PASS -> chinese ? "通过" : "PASS";
            case REVIEW -> chinese ? "转人工" : "REVIEW";
            case BLOCK -> chinese ? "拦截" : "BLOCK";
        };
    }
}
