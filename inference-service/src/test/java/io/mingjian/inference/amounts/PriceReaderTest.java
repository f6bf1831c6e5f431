/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.amounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.inference.amounts.Price.Role;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceReaderTest {

    @ParameterizedTest
    @CsvSource({
        "¥99, PLAIN, 99, CNY",
        "￥１９９．００, PLAIN, 199, CNY",
        "原价1999元, ORIGINAL, 1999, CNY",
        "划线价：￥299, ORIGINAL, 299, CNY",
        "现价99, DEAL, 99,",
        "到手价 59.9元, DEAL, 59.9, CNY",
        "立减120, SAVING, 120,",
        "单价50元, EACH, 50, CNY",
        "售价１２．５万元, DEAL, 125000, CNY",
        "一百五十元, PLAIN, 150, CNY",
        "现价一千二百块钱, DEAL, 1200, CNY",
        "$19.99, PLAIN, 19.99, USD",
        "was $49, ORIGINAL, 49, USD",
        "now only $29, DEAL, 29, USD",
        "199 RMB, PLAIN, 199, CNY",
        "定金100元, OTHER, 100, CNY",
        "满199元, OTHER, 199, CNY"
    })
    void readsAPriceWithWhatItIsThePriceOf(String text, Role role, BigDecimal amount, String currency) {
        List<Price> prices = PriceReader.read(AmountText.typed(text));

        assertThat(prices).hasSize(1);
        assertThat(prices.get(0).role()).isEqualTo(role);
        assertThat(prices.get(0).low()).isEqualByComparingTo(amount);
        assertThat(prices.get(0).currency()).isEqualTo(currency);
    }

    @Test
    void readsGroupedDigitsButNotTwoNumbersWithAWideComma() {
        assertThat(amounts("原价¥1,299.00，现价¥999")).containsExactly("1299.00", "999");
        assertThat(amounts("售价199，100%纯棉")).containsExactly("199");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "共3件",
                "价格一样",
                "满3件包邮",
                "2024新款",
                "型号199",
                "现价8折",
                "减5斤",
                "优惠价两件",
                "3块电池",
                "省内100公里",
                "第1名",
                "only 5 left",
                "iPhone 15"
            })
    void takesNoOtherNumberForAPrice(String text) {
        assertThat(PriceReader.read(AmountText.typed(text))).isEmpty();
    }

    @Test
    void knowsRangesUnitsAndLowestPrices() {
        Price range = PriceReader.read(AmountText.typed("¥99-199")).get(0);
        Price perUnit = PriceReader.read(AmountText.typed("29.8元/斤")).get(0);
        Price from = PriceReader.read(AmountText.typed("99元起")).get(0);

        assertThat(range.high()).isEqualByComparingTo("199");
        assertThat(perUnit.unit()).isEqualTo("斤");
        assertThat(from.from()).isTrue();
        assertThat(List.of(range, perUnit, from)).noneMatch(Price::isSingle);
    }

    @Test
    void readsDigitsThatPicturesConfuse() {
        assertThat(PriceReader.read(AmountText.read("￥1O9.O0")).get(0).low()).isEqualByComparingTo("109");
        assertThat(PriceReader.read(AmountText.read("Y59")).get(0).low()).isEqualByComparingTo("59");
        assertThat(PriceReader.read(AmountText.typed("Y59"))).isEmpty();
    }

    @Test
    void readsTheAmountOfAField() {
        assertThat(PriceReader.amount(AmountText.typed(" 1,299.00 "))
                        .orElseThrow()
                        .low())
                .isEqualByComparingTo("1299");
        assertThat(PriceReader.amount(AmountText.typed("￥99")).orElseThrow().currency())
                .isEqualTo("CNY");
        assertThat(PriceReader.amount(AmountText.typed("99-199"))).isEmpty();
        assertThat(PriceReader.amount(AmountText.typed("面议"))).isEmpty();
    }

    private static List<String> amounts(String text) {
        return PriceReader.read(AmountText.typed(text)).stream()
                .map(price -> price.low().toPlainString())
                .toList();
    }
}
