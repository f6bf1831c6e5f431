/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

import io.mingjian.contracts.knowledge.Lexicon;
import io.mingjian.contracts.knowledge.LexiconEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Scans normalised text for the entries of all lexicons of a pack at once. Immutable and thread-safe.
 *
 * <p>A match inside a longer allowed phrase of its lexicon does not count, nor does a negated one where the lexicon is
 * negatable. Of the matches that count, the leftmost and then longest are kept per lexicon. English entries match at
 * word boundaries only.
 */
public final class LexiconScanner {

    private static final Comparator<LexiconMatch> BY_PLACE = Comparator.comparingInt(LexiconMatch::begin)
            .thenComparing(Comparator.comparingInt(LexiconMatch::end).reversed())
            .thenComparing(LexiconMatch::lexicon);

    private record Meaning(Lexicon lexicon, String entry, boolean allowed, boolean wholeWord) {}

    private final List<List<Meaning>> meanings = new ArrayList<>();
    private final PhraseTrie trie;

    /** Compiles the lexicons; takes a moment for many thousands of entries, so keep the scanner. */
    public LexiconScanner(List<Lexicon> lexicons) {
        Map<String, List<Meaning>> byPhrase = new LinkedHashMap<>();
        for (Lexicon lexicon : lexicons) {
            for (LexiconEntry entry : lexicon.entries()) {
                boolean wholeWord = entry.language().equals("en");
                add(byPhrase, entry.text(), new Meaning(lexicon, entry.text(), false, wholeWord));
            }
            for (String phrase : lexicon.allowed()) {
                add(byPhrase, phrase, new Meaning(lexicon, phrase, true, false));
            }
        }
        trie = new PhraseTrie(List.copyOf(byPhrase.keySet()));
        meanings.addAll(byPhrase.values());
    }

    private static void add(Map<String, List<Meaning>> byPhrase, String phrase, Meaning meaning) {
        String normal = TextNormalizer.normalize(phrase.strip()).value();
        if (!normal.isBlank()) {
            byPhrase.computeIfAbsent(normal, key -> new ArrayList<>(1)).add(meaning);
        }
    }

    /** Scans one text. */
    public LexiconScan scan(NormalizedText text) {
        Found found = new Found();
        trie.scan(text.value(), (phrase, begin, end) -> {
            if (text.isClusterEdge(begin) && text.isClusterEdge(end)) {
                meanings.get(phrase).forEach(meaning -> found.take(text, meaning, begin, end));
            }
        });
        return found.decide(text);
    }

    /** Matches of one scan before it is decided which count. */
    private static final class Found {

        private final List<LexiconMatch> entries = new ArrayList<>();
        private final Map<String, List<LexiconMatch>> allowed = new LinkedHashMap<>();
        private final Set<String> negatable = new HashSet<>();

        void take(NormalizedText text, Meaning meaning, int begin, int end) {
            if (meaning.wholeWord && !WordBoundaries.isWord(text.value(), begin, end)) {
                return;
            }
            TextSpan span = text.originalSpan(begin, end);
            String id = meaning.lexicon.id();
            LexiconMatch match = new LexiconMatch(id, meaning.entry, begin, end, span, text.excerpt(span));
            if (meaning.allowed) {
                allowed.computeIfAbsent(id, key -> new ArrayList<>()).add(match);
            } else {
                entries.add(match);
                if (meaning.lexicon.negatable()) {
                    negatable.add(id);
                }
            }
        }

        LexiconScan decide(NormalizedText text) {
            entries.sort(BY_PLACE);
            List<LexiconMatch> counting = new ArrayList<>();
            Map<LexiconMatch, SuppressedMatch> suppressed = new LinkedHashMap<>();
            NegationGuard negation = new NegationGuard(text);
            for (LexiconMatch match : entries) {
                SuppressedMatch reason = reason(text, negation, match);
                if (reason == null) {
                    counting.add(match);
                } else {
                    suppressed.put(match, reason);
                }
            }
            List<SuppressedMatch> shown = leftmostLongest(List.copyOf(suppressed.keySet())).stream()
                    .map(suppressed::get)
                    .toList();
            return new LexiconScan(leftmostLongest(counting), shown);
        }

        private @Nullable SuppressedMatch reason(NormalizedText text, NegationGuard negation, LexiconMatch match) {
            for (LexiconMatch phrase : allowed.getOrDefault(match.lexicon(), List.of())) {
                if (phrase.begin() <= match.begin()
                        && match.end() <= phrase.end()
                        && phrase.end() - phrase.begin() > match.end() - match.begin()) {
                    return new SuppressedMatch(
                            match, SuppressedMatch.Reason.ALLOWED_PHRASE, phrase.excerpt(), phrase.span());
                }
            }
            int denial = negatable.contains(match.lexicon()) ? negation.begin(match.begin(), match.end()) : -1;
            if (denial < 0) {
                return null;
            }
            TextSpan span = text.originalSpan(denial, match.end());
            return new SuppressedMatch(match, SuppressedMatch.Reason.NEGATED, text.excerpt(span), span);
        }

        private static List<LexiconMatch> leftmostLongest(List<LexiconMatch> matches) {
            Map<String, Integer> reached = new LinkedHashMap<>();
            List<LexiconMatch> kept = new ArrayList<>();
            for (LexiconMatch match : matches) {
                if (match.begin() >= reached.getOrDefault(match.lexicon(), 0)) {
                    kept.add(match);
                    reached.put(match.lexicon(), match.end());
                }
            }
            return kept;
        }
    }
}
