/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {

    private final LanguageDetector detector = new LanguageDetector();

    @ParameterizedTest
    @CsvSource({
        "全网第一的手机壳, zh",
        "iPhone 16 Pro 手机壳 防摔, zh",
        "Laptop battery swollen, en",
        "加微信 vx8866123, zh",
        "Привет мир, und",
        "12345 ¥99, und",
        "'', und"
    })
    void tellsTheLanguageByScript(String text, String language) {
        assertThat(detector.detect(text).language()).isEqualTo(language);
    }

    @Test
    void saysHowMuchOfTheTextIsInTheScript() {
        assertThat(detector.detect("中文ab")).isEqualTo(new LanguageShare("zh", 0.5));
    }
}
