/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Knows whether a hit is a part of a longer word, as 口交 is in 24口交换机. Hits that begin and end beside other than Chinese
 * characters cannot be. The text is segmented when the first hit asks. Used for one text; not thread-safe.
 *
 * <p>What is in doubt counts as a word of its own: a compound that names the same thing more closely (自动步枪), a
 * superlative of a longer word (最好看), a phrase that goes on (素质低下), and a hit that is a word while the segmentation
 * leaves its last character alone (一把手|枪).
 */
final class WordGuard {

    private final NormalizedText text;
    private final WordSegmenter segmenter;
    private @Nullable Words words;

    WordGuard(NormalizedText text, WordSegmenter segmenter) {
        this.text = text;
        this.segmenter = segmenter;
    }

    /** The words, in the normal form, from the one where the hit {@code [begin, end)} begins to the one where it ends. */
    Optional<TextSpan> longerWord(int begin, int end) {
        if (!isInsideChinese(begin) && !isInsideChinese(end)) {
            return Optional.empty();
        }
        Words all = words();
        boolean beginCut = isInsideChinese(begin) && !all.isEdge(begin);
        boolean endCut = isInsideChinese(end) && !all.isEdge(end);
        if (!beginCut && !endCut) {
            return Optional.empty();
        }
        TextSpan first = all.wordAt(begin);
        TextSpan last = all.wordAt(end - 1);
        TextSpan word = new TextSpan(first.begin(), last.end());
        boolean sound = first.equals(last)
                ? !isCompound(word, begin, end) && !isRepetition(word)
                : beginCut && endCut || !isSuperlative(begin, beginCut) && !goesOn(begin, end, beginCut);
        return sound ? Optional.of(word) : Optional.empty();
    }

    private Words words() {
        Words known = words;
        if (known == null) {
            known = segmenter.segment(text.value());
            words = known;
        }
        return known;
    }

    /** 自动步枪, 卑鄙无耻, 烧焦味: what remains beside the hit is a word too, or an ending. */
    private static boolean isCompound(TextSpan word, int begin, int end) {
        boolean hasEnding = begin == word.begin() && end - begin > 1;
        return hasEnding || begin - word.begin() != 1 && word.end() - end != 1;
    }

    /** 最最 adds stress to 最; it does not make another word of it. */
    private boolean isRepetition(TextSpan word) {
        char first = text.value().charAt(word.begin());
        return text.value().substring(word.begin(), word.end()).chars().allMatch(character -> character == first);
    }

    /** 最|好看: the superlative of a longer word is one all the same. */
    private boolean isSuperlative(int begin, boolean beginCut) {
        return !beginCut && text.value().charAt(begin) == '最';
    }

    /** 素质|低下 is the phrase 素质低 going on; 一把手|枪 is 手枪 cut wrongly. */
    private boolean goesOn(int begin, int end, boolean beginCut) {
        return beginCut ? isWord(begin, end) : end - begin > 2 && !isWord(begin, end);
    }

    private boolean isWord(int begin, int end) {
        return segmenter.segment(text.value().substring(begin, end)).isOneWord();
    }

    private boolean isInsideChinese(int position) {
        String value = text.value();
        return position > 0
                && position < value.length()
                && Character.isIdeographic(value.charAt(position - 1))
                && Character.isIdeographic(value.charAt(position));
    }
}
