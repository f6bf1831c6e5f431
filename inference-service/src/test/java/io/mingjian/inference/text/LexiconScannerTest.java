/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.knowledge.Lexicon;
import io.mingjian.contracts.knowledge.LexiconEntry;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconScannerTest {

    /** Every character on its own, so that no hit is a part of a word. */
    private static final WordSegmenter NO_WORDS = text -> {
        BitSet begins = new BitSet(text.length() + 1);
        begins.set(0, text.length() + 1);
        return new Words(begins, text.length());
    };

    private static final LexiconScanner SCANNER = new LexiconScanner(List.of(
            lexicon("absolute", List.of("最", "第一", "全网第一", "最佳"), List.of("最近", "最后", "第一步"), false),
            lexicon("vulgar", List.of("女装大佬", "口交"), List.of("路口交通"), false),
            lexicon("leak", List.of("漏液", "鼓包", "leak", "leaking"), List.of(), true)));

    @Test
    void prefersTheLongestMatchAtOnePlace() {
        assertThat(SCANNER.scan(TextNormalizer.normalize("全网第一的好货")).matches())
                .extracting(LexiconMatch::entry)
                .containsExactly("全网第一");
    }

    @ParameterizedTest
    @ValueSource(strings = {"最近发货", "女装连衣裙", "路口交通指示牌", "第一步打开开关", "最 后一件"})
    void leavesHarmlessLongerPhrasesAlone(String text) {
        assertThat(SCANNER.scan(TextNormalizer.normalize(text)).matches()).isEmpty();
    }

    @Test
    void explainsASuppressedMatchByThePhrase() {
        SuppressedMatch suppressed =
                SCANNER.scan(TextNormalizer.normalize("路口交通")).suppressed().get(0);

        assertThat(suppressed.reason()).isEqualTo(SuppressedMatch.Reason.ALLOWED_PHRASE);
        assertThat(suppressed.context()).isEqualTo("路口交通");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "电池未漏液",
                "没有漏液",
                "无漏液",
                "并未发现漏液",
                "it does not leak",
                "no leak",
                "isn't leaking",
                "without leaking",
                "无鼓包、漏液",
                "没有鼓包和漏液",
                "no signs of leaking"
            })
    void deniedWordsDoNotCount(String text) {
        LexiconScan scan = SCANNER.scan(TextNormalizer.normalize(text));

        assertThat(scan.matches()).isEmpty();
        assertThat(scan.suppressed()).isNotEmpty().allMatch(match -> match.reason() == SuppressedMatch.Reason.NEGATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"电池漏液", "有没有漏液", "漏不漏液", "并非没有漏液", "a piano leaks? leak", "knot leak"})
    void questionsAndDoubleNegationsCount(String text) {
        assertThat(SCANNER.scan(TextNormalizer.normalize(text)).matches()).isNotEmpty();
    }

    @Test
    void aDenialCoversItsOwnWordOnly() {
        LexiconScan scan = SCANNER.scan(TextNormalizer.normalize("电池鼓包但未漏液"));

        assertThat(scan.matches()).extracting(LexiconMatch::entry).containsExactly("鼓包");
        assertThat(scan.suppressed()).extracting(SuppressedMatch::context).containsExactly("未漏液");
    }

    @Test
    void englishEntriesMatchWholeWordsOnly() {
        assertThat(SCANNER.scan(TextNormalizer.normalize("bleaker leaked")).matches())
                .isEmpty();
        assertThat(SCANNER.scan(TextNormalizer.normalize("电池LEAK了")).matches()).hasSize(1);
    }

    @Property(tries = 400)
    void agreesWithTheNaiveReference(@ForAll("texts") String text, @ForAll("entries") List<String> entries) {
        NormalizedText normal = TextNormalizer.normalize(text);
        LexiconScanner scanner = new LexiconScanner(List.of(lexicon("x", entries, List.of(), false)), NO_WORDS);

        List<String> found = scanner.scan(normal).matches().stream()
                .map(match -> match.begin() + "-" + match.end())
                .toList();

        assertThat(found).isEqualTo(naive(normal, entries));
    }

    @Property(tries = 400)
    void everyMatchNormalisesToItsEntry(@ForAll("texts") String text, @ForAll("entries") List<String> entries) {
        LexiconScanner scanner = new LexiconScanner(List.of(lexicon("x", entries, List.of(), false)));

        for (LexiconMatch match : scanner.scan(TextNormalizer.normalize(text)).matches()) {
            assertThat(match.span().end()).isLessThanOrEqualTo(text.length());
            String matched = text.substring(match.span().begin(), match.span().end());
            assertThat(TextNormalizer.normalize(matched).value())
                    .isEqualTo(TextNormalizer.normalize(match.entry().strip()).value());
        }
    }

    @Test
    void scansManyThousandsOfEntries() {
        List<String> entries = IntStream.range(0, 20_000)
                .mapToObj(i -> "词" + (char) (0x4e00 + i) + "条")
                .toList();
        LexiconScanner scanner = new LexiconScanner(List.of(lexicon("x", entries, List.of(), false)));

        assertThat(scanner.scan(TextNormalizer.normalize("词" + (char) (0x4e00 + 12345) + "条"))
                        .matches())
                .hasSizeLessThanOrEqualTo(1);
        assertThat(scanner.scan(TextNormalizer.normalize("词一条词七条")).matches()).hasSize(2);
    }

    private static List<String> naive(NormalizedText text, List<String> entries) {
        List<String> found = new ArrayList<>();
        int begin = 0;
        while (begin < text.value().length()) {
            int longest = 0;
            for (String entry : entries) {
                String normal = TextNormalizer.normalize(entry.strip()).value();
                boolean here = !normal.isBlank()
                        && text.value().startsWith(normal, begin)
                        && text.isClusterEdge(begin)
                        && text.isClusterEdge(begin + normal.length());
                longest = here ? Math.max(longest, normal.length()) : longest;
            }
            if (longest > 0) {
                found.add(begin + "-" + (begin + longest));
            }
            begin += Math.max(longest, 1);
        }
        return found;
    }

    private static Lexicon lexicon(String id, List<String> entries, List<String> allowed, boolean negatable) {
        List<LexiconEntry> listed = entries.stream()
                .map(entry -> new LexiconEntry(entry, entry.matches("[a-z]{3,}") ? "en" : "zh"))
                .toList();
        return new Lexicon(id, listed, allowed, negatable);
    }

    @Provide
    Arbitrary<String> texts() {
        return TextArbitraries.texts();
    }

    @Provide
    Arbitrary<List<String>> entries() {
        return Arbitraries.of(
                        "全网", "第一", "全网第一", "最", "最近", "ab", "a b", "微信", "漏液", "1", "11", "e", "国", "网第", "f", "c",
                        "一最", "😀")
                .list()
                .ofMaxSize(8);
    }
}
