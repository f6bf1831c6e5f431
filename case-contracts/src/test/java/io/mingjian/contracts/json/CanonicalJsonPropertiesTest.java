/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CanonicalJsonPropertiesTest {

    @Property(tries = 300)
    void theOrderOfPropertiesDoesNotChangeTheBytes(
            @ForAll("objects") Map<String, Double> object, @ForAll Random random) {
        List<String> keys = new ArrayList<>(object.keySet());
        Collections.shuffle(keys, random);
        Map<String, Double> shuffled = new LinkedHashMap<>();
        keys.forEach(key -> shuffled.put(key, object.get(key)));

        assertThat(ContractJson.canonical(shuffled)).isEqualTo(ContractJson.canonical(object));
    }

    @Property(tries = 300)
    void canonicalJsonIsItsOwnCanonicalForm(@ForAll("objects") Map<String, Double> object) {
        String canonical = new String(ContractJson.canonical(object), StandardCharsets.UTF_8);

        assertThat(CanonicalJson.of(canonical)).isEqualTo(canonical);
    }

    @Property(tries = 1_000)
    void everyFiniteNumberIsReadBackBitEqual(@ForAll("finite") double number) {
        byte[] json = ContractJson.canonical(new double[] {number});

        double[] read = ContractJson.read(json, double[].class);

        assertThat(read[0]).isEqualTo(number == 0 ? 0.0 : number);
    }

    @Property(tries = 300)
    void everyTextIsReadBackEqual(@ForAll("texts") String text) {
        String[] read = ContractJson.read(ContractJson.canonical(new String[] {text}), String[].class);

        assertThat(read).containsExactly(text);
    }

    @Provide
    Arbitrary<Double> finite() {
        return Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withCharRange('\u4e00', '\u9fff')
                .withChars('\u0000', '\n', '\r', '\t', '"', '\\', '\u007f', '\u2028', '\ufeff')
                .ofMaxLength(40);
    }

    @Provide
    Arbitrary<Map<String, Double>> objects() {
        return Arbitraries.maps(texts(), finite()).ofMaxSize(12);
    }
}
