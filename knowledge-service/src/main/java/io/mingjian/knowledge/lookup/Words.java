/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.lookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** How descriptions and queries become words: lower case, without stop words, stemmed (Porter 1980). */
final class Words {

    /** Words that tables and queries use so often, or so loosely, that they name no good. */
    private static final CharArraySet STOP_WORDS = new CharArraySet(
            List.of(
                    "a",
                    "all",
                    "an",
                    "and",
                    "any",
                    "are",
                    "as",
                    "at",
                    "be",
                    "by",
                    "each",
                    "etc",
                    "everyone",
                    "for",
                    "from",
                    "how",
                    "i",
                    "if",
                    "in",
                    "into",
                    "is",
                    "it",
                    "its",
                    "kind",
                    "made",
                    "me",
                    "my",
                    "n.e.c",
                    "n.o.s",
                    "nec",
                    "no",
                    "nos",
                    "not",
                    "of",
                    "on",
                    "only",
                    "or",
                    "other",
                    "our",
                    "s",
                    "some",
                    "such",
                    "than",
                    "that",
                    "the",
                    "their",
                    "then",
                    "there",
                    "these",
                    "they",
                    "this",
                    "to",
                    "type",
                    "use",
                    "used",
                    "was",
                    "we",
                    "what",
                    "when",
                    "whether",
                    "which",
                    "who",
                    "why",
                    "will",
                    "with",
                    "without",
                    "you",
                    "your"),
            true);

    // what a description says it does not cover, up to the next part
    private static final Pattern EXCLUDED = Pattern.compile(
            "(other than|excluding|except(?: for)?|not including|but not)\\b[^;()]*", Pattern.CASE_INSENSITIVE);

    private Words() {}

    static Analyzer analyzer() {
        return new EnglishAnalyzer(STOP_WORDS);
    }

    /** The description without what it says it does not cover. */
    static String covered(String description) {
        return EXCLUDED.matcher(description).replaceAll(" ");
    }

    /** The words in capitals: in the dangerous goods list they are the proper shipping name (ADR 3.1.2.1). */
    static String capitals(String description) {
        List<String> words = new ArrayList<>();
        for (String word : description.split("[\\s,;()/-]+", -1)) {
            if (word.length() > 1 && word.equals(word.toUpperCase(java.util.Locale.ROOT))) {
                words.add(word);
            }
        }
        return String.join(" ", words);
    }

    /** The distinct words of a text, in order. */
    static Set<String> of(Analyzer analyzer, String text) {
        Set<String> words = new LinkedHashSet<>();
        try (TokenStream tokens = analyzer.tokenStream("words", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
