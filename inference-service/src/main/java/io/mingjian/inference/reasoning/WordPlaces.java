/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.reasoning.QuotedPlace;
import io.mingjian.inference.text.LexiconScan;
import io.mingjian.inference.text.LexiconScanner;
import io.mingjian.inference.text.SuppressedMatch;
import io.mingjian.inference.text.TextNormalizer;
import io.mingjian.inference.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Where the lexicons' words stand and where they are denied.
 *
 * @param present by lexicon, in the order of the case
 * @param denied by lexicon, in the order of the case, the denial included
 */
record WordPlaces(Map<String, List<Found>> present, Map<String, List<Found>> denied) {

    /** A change over time explains why a thing was not so and is so now. */
    private static final Pattern LATER =
            Pattern.compile("后来|现在|随后|之后|目前|今天|昨天|刚刚|才发现|now|then|later|today|yesterday|since");

    private static final String CLAUSE_ENDS = "，,。；;！!？?\n\r";

    /** Words in a statement. */
    record Found(Statement statement, TextSpan span) {

        QuotedPlace quoted() {
            return statement.quoted(span);
        }

        /** Whether the clause around the words speaks of a later time. */
        boolean isLater() {
            return LATER.matcher(clause()).find();
        }

        boolean isSameClause(Found other) {
            return statement.equals(other.statement) && clauseBegin() == other.clauseBegin();
        }

        private String clause() {
            String text = statement.text().value();
            int end = span.end();
            while (end < text.length() && CLAUSE_ENDS.indexOf(text.charAt(end)) < 0) {
                end++;
            }
            return text.substring(clauseBegin(), end);
        }

        private int clauseBegin() {
            String text = statement.text().value();
            int begin = span.begin();
            while (begin > 0 && CLAUSE_ENDS.indexOf(text.charAt(begin - 1)) < 0) {
                begin--;
            }
            return begin;
        }
    }

    static WordPlaces of(LexiconScanner scanner, List<Statement> statements) {
        Map<String, List<Found>> present = new TreeMap<>();
        Map<String, List<Found>> denied = new TreeMap<>();
        for (Statement statement : statements) {
            LexiconScan scan =
                    scanner.scan(TextNormalizer.normalize(statement.text().original()));
            scan.matches().forEach(match -> add(present, match.lexicon(), new Found(statement, match.span())));
            scan.suppressed().stream()
                    .filter(match -> match.reason() == SuppressedMatch.Reason.NEGATED)
                    .forEach(match -> add(denied, match.match().lexicon(), new Found(statement, match.contextSpan())));
        }
        return new WordPlaces(present, denied);
    }

    private static void add(Map<String, List<Found>> places, String lexicon, Found found) {
        places.computeIfAbsent(lexicon, key -> new ArrayList<>()).add(found);
    }

    List<Found> present(String lexicon) {
        return present.getOrDefault(lexicon, List.of());
    }

    List<Found> denied(String lexicon) {
        return denied.getOrDefault(lexicon, List.of());
    }

    /** The first words of one lexicon with the first of another that stand in another clause. */
    Optional<Signal> against(String signal, String one, String other) {
        return pair(present(one), present(other)).map(pair -> signal(signal, pair));
    }

    /** The first denial of a lexicon's words with the first place that has them without a later time. */
    Optional<Signal> denied(String signal, String lexicon) {
        List<Found> now =
                present(lexicon).stream().filter(found -> !found.isLater()).toList();
        return pair(denied(lexicon), now).map(pair -> signal(signal, pair));
    }

    private static Optional<List<Found>> pair(List<Found> ones, List<Found> others) {
        return ones.stream()
                .flatMap(one -> others.stream()
                        .filter(other -> !one.isSameClause(other))
                        .map(other -> List.of(other, one)))
                .findFirst();
    }

    private static Signal signal(String signal, List<Found> pair) {
        Found one = pair.get(0);
        Found other = pair.get(1);
        return one.statement().against(signal, one.span(), other.statement(), other.span());
    }
}
