/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.edit;

import io.mingjian.contracts.reasoning.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One change of a pack. What it would make of the pack is checked when all changes are made, by reading the pack; a change
 * itself refuses only what it cannot be made to.
 */
sealed interface PackChange {

    /**
     * Makes the change.
     *
     * @throws io.mingjian.knowledge.pack.InvalidPackException if there is nothing that it could be made to, with the place
     */
    void apply(PackText pack);

    /**
     * A phrase is looked for from now on.
     *
     * @param lexicon identifier of the lexicon
     * @param language {@code zh} or {@code en}
     * @param text the phrase, up to 200 characters
     * @param note why, or null
     */
    record LexiconEntryAdded(
            String lexicon,
            String language,
            String text,
            @Nullable String note) implements PackChange {

        public LexiconEntryAdded {
            Phrases.requireLexicon(lexicon);
            Phrases.requireLanguage(language);
            Phrases.requirePhrase(text);
        }

        @Override
        public void apply(PackText pack) {
            Phrases.in(lexicon, "entries", language).add(pack, text);
        }
    }

    /** A phrase is no longer looked for; members as for one that is added. */
    record LexiconEntryRemoved(
            String lexicon,
            String language,
            String text,
            @Nullable String note) implements PackChange {

        public LexiconEntryRemoved {
            Phrases.requireLexicon(lexicon);
            Phrases.requireLanguage(language);
            Phrases.requirePhrase(text);
        }

        @Override
        public void apply(PackText pack) {
            Phrases.in(lexicon, "entries", language).remove(pack, text);
        }
    }

    /** A longer phrase makes a hit inside it harmless from now on. */
    record AllowedPhraseAdded(
            String lexicon, String text, @Nullable String note) implements PackChange {

        public AllowedPhraseAdded {
            Phrases.requireLexicon(lexicon);
            Phrases.requirePhrase(text);
        }

        @Override
        public void apply(PackText pack) {
            Phrases.in(lexicon, "allowed").add(pack, text);
        }
    }

    /** A phrase no longer makes a hit inside it harmless. */
    record AllowedPhraseRemoved(
            String lexicon, String text, @Nullable String note) implements PackChange {

        public AllowedPhraseRemoved {
            Phrases.requireLexicon(lexicon);
            Phrases.requirePhrase(text);
        }

        @Override
        public void apply(PackText pack) {
            Phrases.in(lexicon, "allowed").remove(pack, text);
        }
    }

    /**
     * The loss of an outcome.
     *
     * @param ifTrue when an adverse hypothesis holds
     * @param ifFalse when none does
     */
    record Loss(Outcome outcome, double ifTrue, double ifFalse) implements PackChange {

        public Loss {
            Objects.requireNonNull(outcome, "outcome");
        }

        @Override
        public void apply(PackText pack) {
            String row = outcome.name().toLowerCase(Locale.ROOT);
            pack.edit(PackText.PACK, yaml -> yaml.replace(List.of("losses", row, "ifTrue"), YamlScalars.number(ifTrue))
                    .replace(List.of("losses", row, "ifFalse"), YamlScalars.number(ifFalse)));
        }
    }

    /** The prior probability of a hypothesis. */
    record Prior(String hypothesis, double prior) implements PackChange {

        public Prior {
            Objects.requireNonNull(hypothesis, "hypothesis");
        }

        @Override
        public void apply(PackText pack) {
            pack.edit(PackText.PACK, yaml -> {
                int index = yaml.indexOf(List.of("hypotheses"), "id", hypothesis);
                if (index < 0) {
                    throw yaml.refuse(List.of("hypotheses"), "unknown hypothesis " + hypothesis);
                }
                return yaml.replace(List.of("hypotheses", index, "prior"), YamlScalars.number(prior));
            });
        }
    }

    /** A parameter of an operator that the pack lists, set anew or for the first time. */
    record OperatorParameter(String operator, String parameter, String value) implements PackChange {

        public OperatorParameter {
            Objects.requireNonNull(operator, "operator");
            Objects.requireNonNull(value, "value");
            if (parameter == null || !parameter.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
                throw new IllegalArgumentException("parameter must be a name in lower case, got: " + parameter);
            }
        }

        @Override
        public void apply(PackText pack) {
            pack.edit(PackText.PACK, yaml -> {
                int index = yaml.indexOf(List.of("operators"), "operator", operator);
                if (index < 0) {
                    throw yaml.refuse(List.of("operators"), "the pack does not list operator " + operator);
                }
                List<Object> parameters = List.of("operators", index, "parameters");
                List<Object> place = List.of("operators", index, "parameters", parameter);
                String scalar = YamlScalars.quoted(value);
                if (yaml.find(place).isPresent()) {
                    return yaml.replace(place, scalar);
                }
                return yaml.find(parameters).isPresent()
                        ? yaml.put(parameters, parameter, scalar)
                        : yaml.put(List.of("operators", index), "parameters", "{" + parameter + ": " + scalar + "}");
            });
        }
    }

    /**
     * What reasoning about one case may spend.
     *
     * @param millis sum of declared costs
     * @param operators operator runs
     */
    record Budget(double millis, int operators) implements PackChange {

        @Override
        public void apply(PackText pack) {
            pack.edit(PackText.PACK, yaml -> yaml.replace(List.of("budget", "millis"), YamlScalars.number(millis))
                    .replace(List.of("budget", "operators"), Integer.toString(operators)));
        }
    }
}
