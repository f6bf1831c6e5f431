/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.amounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.inference.text.TextSpan;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever a text holds, reading it ends, and every place lies inside it and holds a number or a material. */
class AmountsPropertiesTest {

    @Property(tries = 2000)
    void everyPlaceLiesInsideTheText(@ForAll("texts") String text) {
        for (AmountText amounts : List.of(AmountText.typed(text), AmountText.read(text))) {
            assertThat(amounts.value()).hasSameSizeAs(text);
            assertThat(spans(amounts)).allSatisfy(span -> {
                assertThat(span.begin()).isLessThan(span.end());
                assertThat(span.end()).isLessThanOrEqualTo(text.length());
                assertThat(amounts.excerpt(span)).isNotBlank();
            });
        }
    }

    private static Stream<TextSpan> spans(AmountText text) {
        return Stream.of(
                        PriceReader.read(text).stream().map(Price::span),
                        QuantityReader.read(text).stream().map(Quantity::span),
                        MaterialReader.read(text).stream().map(MaterialReader.Material::span),
                        MaterialReader.compositions(text).stream().map(MaterialReader.Composition::span),
                        Sum.in(text).stream().map(Sum::span))
                .flatMap(spans -> spans);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "原价", "现价", "立减", "¥", "￥", "$", "元", "万", "折", "1", "０", "9", "99", "1,299", "O", "l", ".", ",", "，",
                "一百", "零", "点", "mAh", "kg", "毫升", "克", "拉", "×", "=", "+", "-", "÷", "%", "棉", "聚酯纤维", "纯", "面料：",
                "里料", " ", "\n", "起", "/斤", "共", "件", "😀");
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(3);
        return Arbitraries.frequencyOf(List.of(Tuple.of(9, pieces), Tuple.of(1, any)))
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join("", parts));
    }
}
