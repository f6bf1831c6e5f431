/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.knowledge.Lexicon;
import io.mingjian.contracts.knowledge.LexiconEntry;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of every text, whatever its characters. */
class TextPropertiesTest {

    private static final LexiconScanner LEXICONS = new LexiconScanner(List.of(
            lexicon("zh", List.of("全网第一", "最好", "第一", "口交", "漏液", "微信", "vx", "大麻"), "zh"),
            lexicon("en", List.of("no.1", "leak", "smoke", "e", "f"), "en")));
    private static final ContactScanner CONTACTS = new ContactScanner(List.of());

    @Property(tries = 1000)
    void normalisingANormalFormChangesNothing(@ForAll("anyText") String text) {
        String once = TextNormalizer.normalize(text).value();

        assertThat(TextNormalizer.normalize(once).value()).isEqualTo(once);
    }

    @Property(tries = 1000)
    void everyPlaceIsAPieceOfTheOriginalBetweenCodePoints(@ForAll("anyText") String text) {
        NormalizedText normal = TextNormalizer.normalize(text);

        for (int i = 0; i < normal.value().length(); i++) {
            assertIsPiece(text, normal.originalSpan(i, i + 1));
        }
    }

    @Property(tries = 1000)
    void everyMatchIsAPieceOfTheOriginalBetweenCodePoints(@ForAll("anyText") String text) {
        LexiconScan scan = LEXICONS.scan(TextNormalizer.normalize(text));

        for (LexiconMatch match : scan.matches()) {
            assertIsPiece(text, match.span());
            assertThat(match.excerpt())
                    .isEqualTo(text.substring(match.span().begin(), match.span().end()));
        }
        for (SuppressedMatch match : scan.suppressed()) {
            assertIsPiece(text, match.contextSpan());
            assertThat(match.contextSpan().contains(match.match().span())).isTrue();
        }
        for (ContactMatch match : CONTACTS.scan(text)) {
            assertIsPiece(text, match.span());
            assertThat(match.excerpt())
                    .isEqualTo(text.substring(match.span().begin(), match.span().end()));
        }
    }

    /** A square of the length would take minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"最好", "口交换机", "没有漏液、", "会不会漏液", "全网第一，", "大麻花", "微 信", "1 3 8 ", "no leak or "})
    void aLongTextOfHitsTakesNoSquareOfItsLength(String piece) {
        String text = piece.repeat(200_000 / piece.length());

        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            LEXICONS.scan(TextNormalizer.normalize(text));
            CONTACTS.scan(text);
        });
    }

    private static void assertIsPiece(String text, TextSpan span) {
        assertThat(span.begin()).isBetween(0, text.length() - 1);
        assertThat(span.end()).isBetween(span.begin() + 1, text.length());
        assertThat(isBetweenCodePoints(text, span.begin())).isTrue();
        assertThat(isBetweenCodePoints(text, span.end())).isTrue();
    }

    private static boolean isBetweenCodePoints(String text, int position) {
        return position == 0
                || position == text.length()
                || !Character.isSurrogatePair(text.charAt(position - 1), text.charAt(position));
    }

    @Provide
    Arbitrary<String> anyText() {
        Arbitrary<String> codePoints =
                Arbitraries.integers().between(0, Character.MAX_CODE_POINT).map(Character::toString);
        Arbitrary<String> emoji =
                Arbitraries.integers().between(0x1f000, 0x1faff).map(Character::toString);
        Arbitrary<String> units = Arbitraries.chars().range('\u0000', '\uffff').map(String::valueOf);
        Arbitrary<String> signs = Arbitraries.of(
                "🅥", "🇻", "𝟙", "❤", "♥", "㈠", "㊀", "ㅤ", "\u034f", "\u200d", "1\u20e3", "vх", "加", "微", "信", "最",
                "漏液", "没有", "会不会", "如果", "24口交换机", "138", "0013", "8000", "no ", "leak", "?", "、", ":", " ");
        return Arbitraries.oneOf(codePoints, emoji, units, signs, signs, TextArbitraries.texts())
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    private static Lexicon lexicon(String id, List<String> entries, String language) {
        return new Lexicon(
                id,
                entries.stream().map(entry -> new LexiconEntry(entry, language)).toList(),
                List.of("第一步"),
                true,
                true);
    }
}
