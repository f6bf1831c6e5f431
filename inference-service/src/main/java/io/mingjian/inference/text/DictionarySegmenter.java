/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.BitSet;

/**
 * Chinese words by HanLP's dictionary and its word bigrams, the most probable path. Guessing of names is off: a guessed
 * name would hide what stands in it. The dictionary is read once, at the first use.
 */
final class DictionarySegmenter implements WordSegmenter {

    private static final Segment SEGMENT = new ViterbiSegment()
            .enableCustomDictionary(false)
            .enableAllNamedEntityRecognize(false)
            .enableTranslatedNameRecognize(false)
            .enableNumberQuantifierRecognize(false)
            .enableIndexMode(false)
            .enablePartOfSpeechTagging(false);

    @Override
    public Words segment(String text) {
        BitSet begins = new BitSet(text.length() + 1);
        int position = 0;
        for (Term term : SEGMENT.seg(text.toCharArray())) {
            begins.set(position);
            position += term.word.length();
        }
        return new Words(begins, text.length());
    }
}
