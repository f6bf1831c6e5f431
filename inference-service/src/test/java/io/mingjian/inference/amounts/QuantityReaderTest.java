/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.amounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityReaderTest {

    @ParameterizedTest
    @CsvSource({
        "10000mAh, CHARGE, 10000",
        "１００００ｍＡｈ, CHARGE, 10000",
        "1万毫安, CHARGE, 10000",
        "一万毫安时, CHARGE, 10000",
        "'10,000 mAh', CHARGE, 10000",
        "2Ah, CHARGE, 2000",
        "37Wh, ENERGY, 37",
        "净重1.5kg, MASS, 1500",
        "三斤, MASS, 1500",
        "500克, MASS, 500",
        "350ml, VOLUME, 350",
        "1.5升, VOLUME, 1500",
        "20.5厘米, LENGTH, 205",
        "65W, POWER, 65",
        "220V, VOLTAGE, 220",
        "1TB, STORAGE, 1024"
    })
    void readsAQuantityInItsBaseUnit(String text, Dimension dimension, BigDecimal value) {
        List<Quantity> quantities = QuantityReader.read(AmountText.typed(text));

        assertThat(quantities).hasSize(1);
        assertThat(quantities.get(0).dimension()).isEqualTo(dimension);
        assertThat(quantities.get(0).value()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5克拉钻戒", "3升级版", "2米其林", "8GB+256GB", "34×74cm", "10-20kg", "M3mm3", "5G手机壳5gpro", "vitamin b12"
            })
    void takesNothingElseForAQuantity(String text) {
        List<Quantity> quantities = QuantityReader.read(AmountText.typed(text));

        assertThat(quantities).noneMatch(quantity -> quantity.dimension() == Dimension.LENGTH);
        assertThat(quantities).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void knowsWhatAValueIsOfAndWhenItIsAPartOfAPack() {
        Quantity rated = QuantityReader.read(AmountText.typed("额定容量：6000mAh")).get(0);
        Quantity plain = QuantityReader.read(AmountText.typed("10000mAh")).get(0);
        Quantity pack = QuantityReader.read(AmountText.typed("250ml×12")).get(0);
        Quantity bottle = QuantityReader.read(AmountText.typed("3L")).get(0);

        assertThat(rated.isComparable(plain)).isFalse();
        assertThat(pack.isComparable(bottle)).isFalse();
    }

    @Test
    void readsDigitsThatPicturesConfuse() {
        assertThat(QuantityReader.read(AmountText.read("5OOOmAh")).get(0).value())
                .isEqualByComparingTo("5000");
        assertThat(QuantityReader.read(AmountText.read("1O000mAh")).get(0).value())
                .isEqualByComparingTo("10000");
        assertThat(QuantityReader.read(AmountText.read("5l")).get(0).value()).isEqualByComparingTo("5000");
    }

    @Test
    void roundingIsNoDifference() {
        Quantity one = QuantityReader.read(AmountText.typed("500g")).get(0);
        Quantity other = QuantityReader.read(AmountText.typed("0.5公斤")).get(0);
        Quantity more = QuantityReader.read(AmountText.typed("600g")).get(0);

        assertThat(one.agrees(other)).isTrue();
        assertThat(one.agrees(more)).isFalse();
    }
}
