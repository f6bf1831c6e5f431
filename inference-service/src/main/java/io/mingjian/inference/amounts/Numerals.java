/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.amounts;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Reads numbers in Arabic and Chinese digits. */
final class Numerals {

    /** Arabic digits with grouping commas, decimals and 万, or Chinese digits; no capturing group. */
    static final String NUMBER = "(?:(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d{1,12})(?:\\.\\d{1,6})?(?: ?万)?"
            + "|[零〇一二两三四五六七八九十百千]{1,12}万?[零〇一二两三四五六七八九十百千]{0,12}(?:点[零〇一二三四五六七八九]{1,4})?)";

    private static final String DIGITS = "零一二三四五六七八九";
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final Map<Character, Integer> POWERS = Map.of('十', 10, '百', 100, '千', 1000);

    private Numerals() {}

    /** The value of what {@link #NUMBER} matched; empty where the Chinese digits make no number. */
    static Optional<BigDecimal> value(String written) {
        String number = written.replace(",", "").replace(" ", "");
        if (number.isEmpty()) {
            return Optional.empty();
        }
        if (!Character.isDigit(number.charAt(0))) {
            return chinese(number.replace('〇', '零').replace('两', '二'));
        }
        return number.endsWith("万")
                ? Optional.of(new BigDecimal(number.substring(0, number.length() - 1)).multiply(TEN_THOUSAND))
                : Optional.of(new BigDecimal(number));
    }

    private static Optional<BigDecimal> chinese(String number) {
        int point = number.indexOf('点');
        String whole = point < 0 ? number : number.substring(0, point);
        int tenThousands = whole.indexOf('万');
        Optional<BigDecimal> high =
                tenThousands < 0 ? Optional.of(BigDecimal.ZERO) : section(whole.substring(0, tenThousands));
        String rest = whole.substring(tenThousands + 1);
        Optional<BigDecimal> low = rest.isEmpty() && tenThousands >= 0 ? Optional.of(BigDecimal.ZERO) : section(rest);
        String decimals = point < 0 ? "" : number.substring(point + 1);
        return high.flatMap(upper -> low.map(lower -> upper.multiply(TEN_THOUSAND)
                .add(lower)
                .add(decimals.isEmpty() ? BigDecimal.ZERO : new BigDecimal("0." + spelled(decimals)))));
    }

    /** A number below ten thousand: 一百二十, 十二, or digit by digit, 一九九. */
    private static Optional<BigDecimal> section(String section) {
        if (section.isEmpty()) {
            return Optional.empty();
        }
        if (section.chars().noneMatch(character -> POWERS.containsKey((char) character))) {
            return section.length() == 1 || !section.startsWith("零")
                    ? Optional.of(new BigDecimal(spelled(section)))
                    : Optional.of(new BigDecimal(spelled(section.substring(1))));
        }
        int sum = 0;
        int digit = -1;
        for (char character : section.toCharArray()) {
            Integer power = POWERS.get(character);
            if (power == null) {
                digit = DIGITS.indexOf(character);
            } else {
                sum += (digit < 0 ? 1 : digit) * power;
                digit = -1;
            }
        }
        return Optional.of(BigDecimal.valueOf(sum + Math.max(0, digit)));
    }

    private static String spelled(String digits) {
        StringBuilder spelled = new StringBuilder();
        digits.chars().forEach(character -> spelled.append(DIGITS.indexOf(character)));
        return spelled.toString();
    }
}
