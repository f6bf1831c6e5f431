/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.packs;

import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.platform.console.Words;
import io.mingjian.platform.knowledge.PackChange;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Changes and trials of packs in the words of one language. */
public final class PackWords {

    private final Words words;
    private final Map<String, String> hypotheses = new TreeMap<>();

    PackWords(Words words, List<Hypothesis> hypotheses) {
        this.words = words;
        hypotheses.forEach(each -> this.hypotheses.put(each.id(), words.of(each.name())));
    }

    /** What a change does. */
    public String change(PackChange change) {
        return switch (change.kind()) {
            case "lexicon-entry-added", "lexicon-entry-removed", "allowed-phrase-added", "allowed-phrase-removed" ->
                words.of("change." + change.kind(), text(change.lexicon()), text(change.text()));
            case "loss" ->
                words.of(
                        "change.loss",
                        outcome(text(change.outcome())),
                        plain(change.ifTrue()),
                        plain(change.ifFalse()));
            case "prior" -> words.of("change.prior", hypothesis(text(change.hypothesis())), percent(change.prior()));
            case "operator-parameter" ->
                words.of(
                        "change.operator-parameter",
                        operator(text(change.operator())),
                        text(change.parameter()),
                        text(change.value()));
            case "budget" -> words.of("change.budget", plain(change.millis()), plain(change.operators()));
            default -> words.of("change.other");
        };
    }

    /** A changed outcome, such as {@code PASS→BLOCK}. */
    public String turn(String change) {
        String[] sides = change.split("→", 2);
        return sides.length < 2 ? change : outcome(sides[0]) + " → " + outcome(sides[1]);
    }

    /** What differs, from its kind and what it is about. */
    public String cause(String kind, String about) {
        String key = "difference." + kind.toLowerCase(Locale.ROOT).replace('_', '-');
        return words.orElse(key, "difference.other") + (about.isBlank() ? "" : " " + hypothesis(about));
    }

    /** As {@link #cause(String, String)}, of both in one. */
    public String cause(String both) {
        int end = both.indexOf(' ');
        return end < 0 ? cause(both, "") : cause(both.substring(0, end), both.substring(end + 1));
    }

    /** A hypothesis by its name where the pack knows it. */
    public String hypothesis(String id) {
        return hypotheses.getOrDefault(id, id);
    }

    /** What an operator looks at; operators that only a pack of the future knows keep their name. */
    public String operator(String name) {
        String known = words.orElse("operator." + name, "operator.other");
        return known.equals(words.of("operator.other")) ? name : known;
    }

    /** Parameters by their names. */
    public SortedMap<String, String> sorted(Map<String, String> parameters) {
        return new TreeMap<>(parameters);
    }

    /** A number without the zeros that say nothing. */
    public String plain(@Nullable Number number) {
        return number == null
                ? ""
                : new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }

    /** A probability in per cent, exactly. */
    public String share(@Nullable Double probability) {
        return probability == null
                ? ""
                : BigDecimal.valueOf(probability)
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private String percent(@Nullable Double probability) {
        return share(probability) + "%";
    }

    private String outcome(String name) {
        return words.orElse("outcome." + name.toLowerCase(Locale.ROOT), "change.other");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
