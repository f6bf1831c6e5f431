/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextNormalizerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ＡＢＣ１２３ | abc123",
                "全 网 最 低 价 | 全网最低价",
                "国-家-级 | 国家级",
                "微·信 | 微信",
                "微❤信 | 微信",
                "№① | no1",
                "❶②⑳⓪ | 12200",
                "繁體廣告 | 繁体广告",
                "Café | cafe",
                "w.x | wx",
                "U S A made | usa made",
                "安全，套装 | 安全,套装",
                "ab c | ab c",
                "国    家 | 国    家",
                "𝟏𝟑𝟖 𝕍𝕏 | 138 vx",
                "1³8⁰ ₂ | 1380 2",
                "🅥🅧 🆅 🇻🇽 | vx v vx",
                "vх νx ᴠx ⅴx | vx vx vx vx",
                "١٣٨ ㈠㊁ 🔟 | 138 一二 10",
                "微💗信 a薇♥ | 微信 a薇❤",
                "微ㅤ信 | 微信"
            })
    void foldsWhatReadsTheSame(String text, String expected) {
        assertThat(TextNormalizer.normalize(text).value()).isEqualTo(expected);
    }

    @Test
    void dropsInvisibleCharactersAndKeycapMarks() {
        assertThat(TextNormalizer.normalize("微\u200b信 1\ufe0f\u20e33\ufe0f\u20e3")
                        .value())
                .isEqualTo("微信 13");
    }

    @Test
    void mapsBackToTheOriginal() {
        NormalizedText text = TextNormalizer.normalize("本店国 家 级品质");

        TextSpan span = text.originalSpan(2, 5);

        assertThat(text.excerpt(span)).isEqualTo("国 家 级");
    }

    @Property(tries = 500)
    void isStable(@ForAll("texts") String text) {
        String once = TextNormalizer.normalize(text).value();

        assertThat(TextNormalizer.normalize(once).value()).isEqualTo(once);
    }

    @Property(tries = 500)
    void placesLieInsideTheOriginalInOrder(@ForAll("texts") String text) {
        NormalizedText normal = TextNormalizer.normalize(text);

        int last = 0;
        for (int i = 0; i < normal.value().length(); i++) {
            TextSpan span = normal.originalSpan(i, i + 1);
            assertThat(span.begin()).isGreaterThanOrEqualTo(last);
            assertThat(span.end()).isLessThanOrEqualTo(text.length()).isGreaterThan(span.begin());
            last = span.begin();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return TextArbitraries.texts();
    }
}
