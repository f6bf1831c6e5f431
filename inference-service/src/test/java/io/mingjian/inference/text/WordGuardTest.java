/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordGuardTest {

    private static final WordSegmenter WORDS = new DictionarySegmenter();

    @ParameterizedTest
    @CsvSource({
        "24口交换机, 口交, 口交换机",
        "路口交通, 口交, 路口交通",
        "最近上新, 最, 最近",
        "大麻花, 大麻, 大麻花",
        "医生发现, 生发, 医生发现",
        "原子弹模型, 子弹, 原子弹",
        "K粉色, k粉, k粉色"
    })
    void aHitInsideALongerWordIsExplainedByIt(String text, String hit, String word) {
        assertThat(longerWord(text, hit)).contains(word);
    }

    @ParameterizedTest
    @CsvSource({
        "女装大佬, 女装",
        "出售自动步枪, 步枪",
        "味道最好看, 最好",
        "最最低价, 最低价",
        "素质低下, 素质低",
        "一把手枪, 手枪",
        "国家级品质, 国家级",
        "全网最低价, 最低价",
        "bleaker, leak"
    })
    void whatIsInDoubtIsAWordOfItsOwn(String text, String hit) {
        assertThat(longerWord(text, hit)).isEmpty();
    }

    private static Optional<String> longerWord(String text, String hit) {
        NormalizedText normal = TextNormalizer.normalize(text);
        int begin = normal.value().indexOf(hit);
        return new WordGuard(normal, WORDS)
                .longerWord(begin, begin + hit.length())
                .map(word -> normal.value().substring(word.begin(), word.end()));
    }
}
