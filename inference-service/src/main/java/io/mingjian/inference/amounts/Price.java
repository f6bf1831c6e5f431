/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.amounts;

import io.mingjian.inference.text.TextSpan;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A price that a text states.
 *
 * @param role what it is the price of
 * @param low the amount, or the lower end of a range
 * @param high the same amount, or the upper end
 * @param currency ISO 4217 code, or null where only a label tells that it is a price
 * @param unit what one pays it for, such as {@code 斤}; null where nothing is said
 * @param from whether it is only the least of several ({@code 99元起})
 * @param span its place, label and unit included
 */
public record Price(
        Role role,
        BigDecimal low,
        BigDecimal high,
        @Nullable String currency,
        @Nullable String unit,
        boolean from,
        TextSpan span) {

    /** What a price is the price of. */
    public enum Role {
        /** What it is said to have cost before: 原价, 划线价, list price. */
        ORIGINAL,
        /** What it costs now: 现价, 到手价, now. */
        DEAL,
        /** A price for each piece: 单价, each. */
        EACH,
        /** An average: 均价, 折合. */
        AVERAGE,
        /** What all of it costs together: 共, 合计, total. */
        TOTAL,
        /** What one saves: 立减, 直降, save. */
        SAVING,
        /** Something else that is counted in money: 定金, 运费, 满199. */
        OTHER,
        /** Nothing is said. */
        PLAIN
    }

    /** Whether it is one plain amount for the article, which another can be held against. */
    public boolean isSingle() {
        return low.compareTo(high) == 0 && !from && unit == null;
    }

    /** Whether two prices may be held against each other by their currency. */
    public boolean sameCurrency(Price other) {
        return currency == null || other.currency == null || currency.equals(other.currency);
    }
}
