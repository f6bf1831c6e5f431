/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;

/** The published canonicalizer is the judge: a text that the scan passes comes out of it unchanged. */
class CanonicalScanPropertiesTest {

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\"a\"",
            "\"b\"",
            "\"aa\"",
            "\"\\n\"",
            "\"\\/\"",
            "\"\\u0001\"",
            "\"\\u001f\"",
            "\"\\\"\"",
            "0",
            "-0",
            "1",
            "01",
            "1.0",
            "0.1",
            "1e3",
            "1e21",
            "1E21",
            "-",
            "1.",
            "9007199254740993",
            "123456789012345",
            "1234567890123456789",
            "0.30000000000000004",
            "true",
            "false",
            "null",
            "tru",
            " ",
            "\"\u20ac\"",
            "\"\ud83d\ude00\"",
            "\"\ud83d\"",
            "\"\t\"",
            "\"a\":1",
            "\"b\":[]",
            "\"\\n\":2",
            "\"\u00e9\":{}");

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void whatTheMapperWritesComesOutAsTheJudgeWantsIt(@ForAll("values") Map<String, Object> value) throws IOException {
        String written = ContractJson.mapper().writeValueAsString(value);

        assertThat(CanonicalJson.of(written)).isEqualTo(new JsonCanonicalizer(written).getEncodedString());
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void aCanonicalTextIsRecognised(@ForAll("plain") Map<String, Object> value) throws IOException {
        String canonical = new JsonCanonicalizer(ContractJson.mapper().writeValueAsString(value)).getEncodedString();

        assertThat(CanonicalScan.isCanonical(canonical)).isTrue();
    }

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void whatIsPassedIsLeftUnchangedByTheJudge(@ForAll("texts") String text) throws IOException {
        if (CanonicalScan.isCanonical(text)) {
            assertThat(new JsonCanonicalizer(text).getEncodedString()).isEqualTo(text);
        }
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void aChangedCharacterIsPassedOnlyWhereTheJudgeAgrees(
            @ForAll("plain") Map<String, Object> value, @ForAll int place, @ForAll("pieces") String piece) {
        String canonical = CanonicalJson.of(ContractJson.mapper().writeValueAsString(value));
        int at = Math.floorMod(place, canonical.length());
        String changed = canonical.substring(0, at) + piece + canonical.substring(at + 1);
        if (CanonicalScan.isCanonical(changed)) {
            assertThat(judged(changed)).isEqualTo(changed);
        }
    }

    private static String judged(String text) {
        try {
            return new JsonCanonicalizer(text).getEncodedString();
        } catch (IOException e) {
            return "refused";
        }
    }

    @Provide
    Arbitrary<Map<String, Object>> values() {
        return objects(
                Arbitraries.strings().ofMaxLength(8), Arbitraries.strings().ofMaxLength(8), 3);
    }

    @Provide
    Arbitrary<Map<String, Object>> plain() {
        return objects(
                Arbitraries.strings().withChars("abzA0_\u00e9\u4e2d\n\"\\").ofMaxLength(5),
                Arbitraries.strings().withChars("abzA0_\u00e9\u4e2d").ofMaxLength(5),
                3);
    }

    @Provide
    Arbitrary<String> texts() {
        return pieces().list().ofMaxSize(7).map(pieces -> "{" + String.join("", pieces) + "}");
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(PIECES);
    }

    private static Arbitrary<Map<String, Object>> objects(Arbitrary<String> texts, Arbitrary<String> names, int depth) {
        Arbitrary<Object> scalar = Arbitraries.oneOf(
                texts.asGeneric(),
                Arbitraries.doubles().asGeneric(),
                Arbitraries.longs().between(-(1L << 53), 1L << 53).asGeneric(),
                Arbitraries.integers().asGeneric(),
                Arbitraries.of(true, false).asGeneric());
        Arbitrary<Object> value = depth == 0
                ? scalar
                : Arbitraries.oneOf(
                        scalar,
                        scalar.list().ofMaxSize(3).asGeneric(),
                        objects(texts, names, depth - 1).asGeneric());
        return Arbitraries.maps(names, value).ofMaxSize(4);
    }
}
