/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.lookup;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Answers descriptions with rows of a table: the code itself, the name of a good that trade uses, or its words. A query
 * that describes nothing in the table gets an empty answer. Immutable, thread-safe.
 */
public final class TableSearch {

    /** What a named good is worth beside BM25, so that it stands above rows that only share words. */
    public static final double NAMED = 100;

    private static final Pattern CODE = Pattern.compile("(?:un|hs)?\\s*([0-9]{2}|[0-9]{4}|[0-9]{4}\\.?[0-9]{2})");
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}0-9 .,'()/%-]+");

    private final Map<String, TableRow> byCode = new TreeMap<>();
    private final List<Map.Entry<String, List<String>>> names;
    private final TableIndex index;

    /** Reads and indexes a table; takes a fraction of a second. */
    public TableSearch(Table table) {
        List<TableRow> rows = table.rows();
        rows.forEach(row -> byCode.putIfAbsent(row.code(), row));
        this.index = new TableIndex(rows);
        Map<String, List<String>> folded = new TreeMap<>();
        table.names().forEach((name, codes) -> folded.put(fold(name), codes));
        this.names = folded.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<String>> name) ->
                                -name.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .toList();
    }

    /**
     * The rows that answer a query, best first.
     *
     * @param query a code, or a description in Chinese or English
     * @param limit most rows that are answered, at least 1
     */
    public List<Match> find(String query, int limit) {
        String folded = fold(query);
        var code = CODE.matcher(folded);
        if (code.matches()) {
            TableRow row = byCode.get(code.group(1).replace(".", ""));
            return row == null ? List.of() : List.of(match(row, NAMED, Match.By.CODE));
        }
        Map<String, Match> found = new LinkedHashMap<>();
        named(folded).forEach(match -> found.put(match.code(), match));
        if (LATIN.matcher(folded).matches()) {
            index.find(folded, limit).forEach(match -> found.merge(match.code(), match, TableSearch::both));
        }
        List<Match> matches = new ArrayList<>(found.values());
        matches.sort(Comparator.comparingDouble(Match::score).reversed().thenComparing(Match::code));
        return List.copyOf(matches.subList(0, Math.min(limit, matches.size())));
    }

    /** The goods that a query names: the longest name at first, whose part is not another's. */
    private List<Match> named(String query) {
        String rest = query;
        List<Match> matches = new ArrayList<>();
        for (Map.Entry<String, List<String>> name : names) {
            if (contains(rest, name.getKey())) {
                rest = rest.replace(name.getKey(), "\u0000");
                double score = NAMED + name.getKey().length();
                for (String code : name.getValue()) {
                    TableRow row = byCode.get(code);
                    if (row != null) {
                        matches.add(match(row, score--, Match.By.NAME));
                    }
                }
            }
        }
        return matches;
    }

    /** Whether a text has a name; a Latin name as whole words only. */
    private static boolean contains(String text, String name) {
        if (!LATIN.matcher(name).matches()) {
            return text.contains(name);
        }
        return Pattern.compile("(?<![a-z0-9])" + Pattern.quote(name) + "(?:s|es)?(?![a-z0-9])")
                .matcher(text)
                .find();
    }

    private static Match both(Match named, Match words) {
        return new Match(named.code(), named.description(), named.level(), named.score() + words.score(), named.by());
    }

    private static Match match(TableRow row, double score, Match.By by) {
        return new Match(row.code(), row.description(), row.level(), score, by);
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** Codes that names refer to and the table lacks; for tests. */
    List<String> danglingCodes() {
        return names.stream()
                .flatMap(name -> name.getValue().stream())
                .filter(code -> !byCode.containsKey(code))
                .collect(java.util.stream.Collectors.collectingAndThen(
                        java.util.stream.Collectors.toList(), Collections::unmodifiableList));
    }
}
