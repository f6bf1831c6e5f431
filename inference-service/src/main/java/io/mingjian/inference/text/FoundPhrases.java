/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

import io.mingjian.contracts.knowledge.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Phrases met in one text before it is decided which count. Used once; not thread-safe. */
final class FoundPhrases {

    private static final Comparator<LexiconMatch> BY_PLACE = Comparator.comparingInt(LexiconMatch::begin)
            .thenComparing(Comparator.comparingInt(LexiconMatch::end).reversed())
            .thenComparing(LexiconMatch::lexicon);

    private final NormalizedText text;
    private final WordGuard words;
    private final NegationGuard negation;
    private final List<LexiconMatch> entries = new ArrayList<>();
    private final Map<String, Shelter> shelters = new LinkedHashMap<>();
    private final Map<String, Lexicon> lexicons = new HashMap<>();

    FoundPhrases(NormalizedText text, WordSegmenter segmenter) {
        this.text = text;
        this.words = new WordGuard(text, segmenter);
        this.negation = new NegationGuard(text);
    }

    /** Takes the next phrase; they come by ascending begin, then end. */
    void take(LexiconScanner.Meaning meaning, int begin, int end) {
        if (meaning.wholeWord() && !WordBoundaries.isWord(text.value(), begin, end)) {
            return;
        }
        TextSpan span = text.originalSpan(begin, end);
        String id = meaning.lexicon().id();
        LexiconMatch match = new LexiconMatch(id, meaning.entry(), begin, end, span, text.excerpt(span));
        if (meaning.allowed()) {
            shelters.computeIfAbsent(id, key -> new Shelter()).add(match);
        } else {
            entries.add(match);
            lexicons.put(id, meaning.lexicon());
        }
    }

    LexiconScan decide() {
        entries.sort(BY_PLACE);
        List<LexiconMatch> counting = new ArrayList<>();
        Map<LexiconMatch, SuppressedMatch> suppressed = new LinkedHashMap<>();
        for (LexiconMatch match : entries) {
            Optional<SuppressedMatch> reason = reason(match);
            reason.ifPresentOrElse(found -> suppressed.put(match, found), () -> counting.add(match));
        }
        List<SuppressedMatch> shown = leftmostLongest(List.copyOf(suppressed.keySet())).stream()
                .map(suppressed::get)
                .toList();
        return new LexiconScan(leftmostLongest(counting), shown);
    }

    private Optional<SuppressedMatch> reason(LexiconMatch match) {
        Shelter shelter = shelters.get(match.lexicon());
        Optional<LexiconMatch> phrase = shelter == null ? Optional.empty() : shelter.around(match);
        if (phrase.isPresent()) {
            return Optional.of(suppressed(
                    match,
                    SuppressedMatch.Reason.ALLOWED_PHRASE,
                    phrase.get().begin(),
                    phrase.get().end()));
        }
        Optional<TextSpan> word = words.longerWord(match.begin(), match.end());
        if (word.isPresent()) {
            return Optional.of(suppressed(
                    match,
                    SuppressedMatch.Reason.PART_OF_WORD,
                    word.get().begin(),
                    word.get().end()));
        }
        return doubt(match).map(doubt -> suppressed(match, doubt.reason(), doubt.begin(), doubt.end()));
    }

    private Optional<NegationGuard.Doubt> doubt(LexiconMatch match) {
        Lexicon lexicon = Objects.requireNonNull(lexicons.get(match.lexicon()));
        if (lexicon.leavesOutSuppositions()) {
            Optional<NegationGuard.Doubt> supposed = negation.supposition(match.begin(), match.end());
            if (supposed.isPresent()) {
                return supposed;
            }
        }
        return lexicon.negatable() ? negation.denial(match.begin(), match.end()) : Optional.empty();
    }

    private SuppressedMatch suppressed(LexiconMatch match, SuppressedMatch.Reason reason, int begin, int end) {
        TextSpan span = text.originalSpan(begin, end);
        return new SuppressedMatch(match, reason, text.excerpt(span), span);
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

    /** Allowed phrases of one lexicon by place; a text is asked for them in ascending order, so the cost is linear. */
    private static final class Shelter {

        private final List<LexiconMatch> phrases = new ArrayList<>();
        private int longest;
        private int passed;

        void add(LexiconMatch phrase) {
            phrases.add(phrase);
            longest = Math.max(longest, phrase.end() - phrase.begin());
        }

        Optional<LexiconMatch> around(LexiconMatch match) {
            while (passed < phrases.size() && phrases.get(passed).begin() + longest <= match.begin()) {
                passed++;
            }
            for (int i = passed; i < phrases.size() && phrases.get(i).begin() <= match.begin(); i++) {
                LexiconMatch phrase = phrases.get(i);
                if (match.end() <= phrase.end() && phrase.end() - phrase.begin() > match.end() - match.begin()) {
                    return Optional.of(phrase);
                }
            }
            return Optional.empty();
        }
    }
}
