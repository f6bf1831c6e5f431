/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.packs;

import io.mingjian.contracts.knowledge.Budget;
import io.mingjian.contracts.knowledge.Lexicon;
import io.mingjian.contracts.knowledge.OperatorPolicy;
import io.mingjian.contracts.knowledge.OutcomeLoss;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.platform.knowledge.PackChange;
import io.mingjian.platform.knowledge.PackEdits;
import io.mingjian.platform.knowledge.PackViews;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What the editor's form says. Names of fields: {@code loss/OUTCOME/true}, {@code prior/HYPOTHESIS} (per cent),
 * {@code parameter/OPERATOR/NAME}, {@code budget/millis}, and of lexicons {@code add/ID}, {@code remove/ID},
 * {@code allow/ID}, {@code disallow/ID}. Only what differs from the version becomes a change.
 */
record PackForm(MultiValueMap<String, String> fields) {

    /** A number that is none. */
    static final class UnreadableNumberException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnreadableNumberException(String field) {
            super("no number: " + field);
        }
    }

    /** What was entered in a field, else what it begins with. */
    public String value(String name, Object otherwise) {
        String entered = fields.getFirst(name);
        return entered == null ? otherwise.toString() : entered;
    }

    /** Whether a choice was made. */
    public boolean has(String name, String value) {
        return fields.getOrDefault(name, List.of()).contains(value);
    }

    /**
     * The changes that the form asks for.
     *
     * @throws UnreadableNumberException if a number cannot be read
     */
    PackEdits edits(PackViews.Contents contents) {
        List<PackChange> changes = new ArrayList<>();
        contents.lexicons().forEach(lexicon -> addPhrases(lexicon, changes));
        for (Outcome outcome : Outcome.values()) {
            addLoss(outcome, contents.losses().of(outcome), changes);
        }
        contents.hypotheses().forEach(hypothesis -> {
            double prior = number("prior/" + hypothesis.id(), hypothesis.prior(), percent -> percent.movePointLeft(2)
                    .doubleValue());
            if (prior != hypothesis.prior()) {
                changes.add(PackChange.prior(hypothesis.id(), prior));
            }
        });
        contents.operators().forEach(operator -> addParameters(operator, changes));
        addBudget(contents.budget(), changes);
        String note = value("note", "").strip();
        return new PackEdits(
                contents.pack().version(), value("version", "").strip(), note.isEmpty() ? null : note, changes);
    }

    private void addPhrases(Lexicon lexicon, List<PackChange> changes) {
        String id = lexicon.id();
        for (String entry : fields.getOrDefault("remove/" + id, List.of())) {
            int end = entry.indexOf(':');
            if (end > 0) {
                changes.add(PackChange.lexicon(
                        "lexicon-entry-removed", id, entry.substring(0, end), entry.substring(end + 1)));
            }
        }
        String language = value("language/" + id, "zh");
        lines("add/" + id).forEach(text -> changes.add(PackChange.lexicon("lexicon-entry-added", id, language, text)));
        fields.getOrDefault("disallow/" + id, List.of())
                .forEach(text -> changes.add(PackChange.lexicon("allowed-phrase-removed", id, null, text)));
        lines("allow/" + id).forEach(text -> changes.add(PackChange.lexicon("allowed-phrase-added", id, null, text)));
    }

    private void addLoss(Outcome outcome, OutcomeLoss now, List<PackChange> changes) {
        String field = "loss/" + outcome.name();
        double ifTrue = number(field + "/true", now.ifTrue(), BigDecimal::doubleValue);
        double ifFalse = number(field + "/false", now.ifFalse(), BigDecimal::doubleValue);
        if (ifTrue != now.ifTrue() || ifFalse != now.ifFalse()) {
            changes.add(PackChange.loss(outcome.name(), ifTrue, ifFalse));
        }
    }

    private void addParameters(OperatorPolicy operator, List<PackChange> changes) {
        new TreeMap<>(operator.parameters()).forEach((name, now) -> {
            String value =
                    value("parameter/" + operator.operator() + "/" + name, now).strip();
            if (!value.equals(now)) {
                changes.add(PackChange.parameter(operator.operator(), name, value));
            }
        });
    }

    private void addBudget(Budget now, List<PackChange> changes) {
        double millis = number("budget/millis", now.millis(), BigDecimal::doubleValue);
        int operators = (int) number("budget/operators", now.operators(), BigDecimal::intValueExact);
        if (millis != now.millis() || operators != now.operators()) {
            changes.add(PackChange.budget(millis, operators));
        }
    }

    private List<String> lines(String field) {
        return value(field, "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private double number(String field, double now, Function<BigDecimal, ? extends Number> meaning) {
        @Nullable String entered = fields.getFirst(field);
        if (entered == null || entered.isBlank()) {
            return now;
        }
        try {
            return meaning.apply(new BigDecimal(entered.strip())).doubleValue();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new UnreadableNumberException(field);
        }
    }
}
