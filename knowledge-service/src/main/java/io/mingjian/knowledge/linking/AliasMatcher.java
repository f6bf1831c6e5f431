/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.linking;

import io.mingjian.knowledge.graph.GraphNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the names of nodes in a text: the longest name at each place, left to right, without overlap. Letter case and
 * width do not matter; a name that begins or ends with a Latin letter or digit matches at word boundaries only.
 * Immutable.
 */
final class AliasMatcher {

    private final Map<Character, List<Alias>> byFirst = new HashMap<>();

    AliasMatcher(Collection<GraphNode> nodes) {
        for (GraphNode node : nodes) {
            for (String name : node.aliases()) {
                String folded = fold(name);
                byFirst.computeIfAbsent(folded.charAt(0), first -> new ArrayList<>())
                        .add(new Alias(folded, name, node));
            }
        }
        var longestFirst = Comparator.comparingInt(
                        (Alias alias) -> -alias.folded().length())
                .thenComparing(Alias::folded)
                .thenComparing(alias -> alias.node().id());
        byFirst.values().forEach(aliases -> aliases.sort(longestFirst));
    }

    /** The hits in a text, in order; offsets are UTF-16 code units of the text. */
    List<Hit> find(String text) {
        String folded = fold(text);
        List<Hit> hits = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            Optional<Alias> alias = longest(folded, at);
            if (alias.isPresent()) {
                int end = at + alias.get().folded().length();
                hits.add(new Hit(alias.get().node(), alias.get().name(), at, end));
                at = end;
            } else {
                at++;
            }
        }
        return hits;
    }

    private Optional<Alias> longest(String text, int at) {
        return byFirst.getOrDefault(text.charAt(at), List.of()).stream()
                .filter(alias -> text.startsWith(alias.folded(), at))
                .filter(alias -> isWhole(text, at, at + alias.folded().length()))
                .findFirst();
    }

    private static boolean isWhole(String text, int begin, int end) {
        boolean joinedBefore = begin > 0 && isLatin(text.charAt(begin)) && isLatin(text.charAt(begin - 1));
        boolean joinedAfter = end < text.length() && isLatin(text.charAt(end - 1)) && isLatin(text.charAt(end));
        return !joinedBefore && !joinedAfter;
    }

    private static boolean isLatin(char character) {
        return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
    }

    /** Lower case and half width, code unit by code unit, so that offsets stay. */
    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character >= '\uFF01' && character <= '\uFF5E') {
                character = (char) (character - 0xFEE0);
            }
            folded.append(Character.toLowerCase(character));
        }
        return folded.toString();
    }

    private record Alias(String folded, String name, GraphNode node) {}

    /** A name of a node in {@code [begin, end)}. */
    record Hit(GraphNode node, String alias, int begin, int end) {}
}
