/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.knowledge.Lexicon;
import io.mingjian.contracts.knowledge.LexiconEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words in context: harmless phrases must leave every lexicon silent, forbidden ones must not. */
class LexiconRegressionTest {

    private static final List<Lexicon> LEXICONS =
            TestPacks.read(TestPacks.COMPLIANCE).policy().lexicons();

    @ParameterizedTest
    @MethodSource("allowedPhrases")
    void aHarmlessPhraseFiresNothing(String phrase) {
        assertThat(fired(phrase)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("violatingPhrases")
    void aForbiddenPhraseFiresSomething(String phrase) {
        assertThat(fired(phrase)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "女装",
                "最近",
                "路口交通",
                "最后一件",
                "最新款",
                "陶瓷马克杯 350ml 白色",
                "不锈钢螺丝刀套装",
                "纯棉短袖T恤 男女同款",
                "Stainless steel water bottle, 500 ml",
                "Cotton T-shirt, navy, size M",
                "LED desk lamp with USB port"
            })
    void anOrdinaryListingFiresNothing(String title) {
        assertThat(fired(title)).isEmpty();
    }

    static List<String> allowedPhrases() throws IOException {
        return phrases("allowed");
    }

    static List<String> violatingPhrases() throws IOException {
        return phrases("violating");
    }

    private static List<String> phrases(String verdict) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                LexiconRegressionTest.class.getResourceAsStream("/regression/word_contexts.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .filter(cells -> cells[2].equals(verdict))
                    .map(cells -> cells[0])
                    .toList();
        }
    }

    private static List<String> fired(String phrase) {
        String text = fold(phrase);
        return LEXICONS.stream()
                .filter(lexicon -> fires(lexicon, text))
                .map(Lexicon::id)
                .toList();
    }

    private static boolean fires(Lexicon lexicon, String text) {
        List<MatchResult> allowed = lexicon.allowed().stream()
                .flatMap(phrase -> Pattern.compile(Pattern.quote(fold(phrase)))
                        .matcher(text)
                        .results())
                .toList();
        return lexicon.entries().stream()
                .flatMap(entry -> pattern(entry).matcher(text).results())
                .anyMatch(hit -> allowed.stream()
                        .noneMatch(shelter -> shelter.start() <= hit.start() && hit.end() <= shelter.end()));
    }

    private static Pattern pattern(LexiconEntry entry) {
        String quoted = Pattern.quote(fold(entry.text()));
        return Pattern.compile(entry.language().equals("en") ? "(?<![a-z0-9])" + quoted + "(?![a-z0-9])" : quoted);
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
