/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

import io.mingjian.contracts.knowledge.Lexicon;
import io.mingjian.contracts.knowledge.LexiconEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Scans normalised text for the entries of all lexicons of a pack at once. Immutable and thread-safe.
 *
 * <p>A match inside a longer allowed phrase of its lexicon does not count, nor one that cuts through a Chinese word, nor,
 * where the lexicon is negatable, one that is denied, asked about or supposed. Of the matches that count, the leftmost
 * and then longest are kept per lexicon. English entries match at word boundaries only.
 *
 * <p>The time is linear in the text; only texts with a hit are cut into words.
 */
public final class LexiconScanner {

    private static final WordSegmenter WORDS = new DictionarySegmenter();

    /** What a phrase stands for. */
    record Meaning(Lexicon lexicon, String entry, boolean allowed, boolean wholeWord) {}

    private final List<List<Meaning>> meanings = new ArrayList<>();
    private final PhraseTrie trie;
    private final WordSegmenter segmenter;

    /** Compiles the lexicons; takes a moment for many thousands of entries, so keep the scanner. */
    public LexiconScanner(List<Lexicon> lexicons) {
        this(lexicons, WORDS);
    }

    /** The same with other words. */
    LexiconScanner(List<Lexicon> lexicons, WordSegmenter segmenter) {
        this.segmenter = segmenter;
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
        FoundPhrases found = new FoundPhrases(text, segmenter);
        trie.scan(text.value(), (phrase, begin, end) -> {
            if (text.isClusterEdge(begin) && text.isClusterEdge(end)) {
                meanings.get(phrase).forEach(meaning -> found.take(meaning, begin, end));
            }
        });
        return found.decide();
    }
}
