/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.amounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SumAndMaterialTest {

    @ParameterizedTest
    @CsvSource({
        "199-100=99, true",
        "199-100=89, false",
        "３×５０＝１５０, true",
        "3x50元=160元, false",
        "1.5+2.5*2=6.5, true",
        "100÷3=33.33, true"
    })
    void checksAWrittenSum(String text, boolean right) {
        assertThat(Sum.in(AmountText.typed(text))).hasSize(1).allMatch(sum -> sum.isRight() == right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-05-01", "4/0=0", "1+1>2", "第3-5=", "5÷0=1", "型号a1-2=3b", "3=3"})
    void takesNothingElseForASum(String text) {
        assertThat(Sum.in(AmountText.typed(text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "一百二十, 120",
        "十二, 12",
        "二十, 20",
        "两千零五, 2005",
        "一万二千, 12000",
        "八五, 85",
        "一九九, 199",
        "三点五, 3.5",
        "1.2万, 12000",
        "'1,299', 1299"
    })
    void readsNumbersInBothScripts(String written, BigDecimal value) {
        assertThat(Sum.number(written).orElseThrow()).isEqualByComparingTo(value);
    }

    @Test
    void addsUpAComposition() {
        assertThat(MaterialReader.compositions(AmountText.typed("面料：棉60% 聚酯纤维50%")))
                .singleElement()
                .satisfies(composition -> assertThat(composition.total()).isEqualByComparingTo("110"));
        assertThat(MaterialReader.compositions(AmountText.typed("95%棉 5%氨纶")))
                .singleElement()
                .satisfies(composition -> assertThat(composition.total()).isEqualByComparingTo("100"));
    }

    @Test
    void keepsThePartsOfAnArticleApart() {
        assertThat(MaterialReader.compositions(AmountText.typed("面料：棉95% 氨纶5%，里料：聚酯纤维80% 棉20%")))
                .allSatisfy(composition -> assertThat(composition.total()).isEqualByComparingTo("100"))
                .hasSize(2);
    }

    @Test
    void knowsAPureClaimFromAShare() {
        assertThat(MaterialReader.read(AmountText.typed("100%棉 短袖")).get(0).pure())
                .isTrue();
        assertThat(MaterialReader.read(AmountText.typed("纯棉短袖")).get(0).pure()).isTrue();
        assertThat(MaterialReader.read(AmountText.typed("真皮沙发")).get(0).family())
                .isEqualTo("leather");
        assertThat(MaterialReader.read(AmountText.typed("聚酯纤维95%")).get(0).share())
                .isEqualByComparingTo("95");
        assertThat(MaterialReader.read(AmountText.typed("里料：聚酯纤维"))).isEmpty();
        assertThat(MaterialReader.read(AmountText.typed("棉签 棉花糖"))).isEmpty();
    }
}
