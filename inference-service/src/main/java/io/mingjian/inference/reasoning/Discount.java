/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.inference.amounts.AmountText;
import io.mingjian.inference.text.TextSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A discount that a text states: {@code 8折}, {@code 八五折}, {@code 对折}, {@code 20% off}.
 *
 * @param rate what remains to be paid of one unit, inside (0, 1)
 * @param span its place
 */
record Discount(BigDecimal rate, TextSpan span) {

    private static final Pattern WRITTEN = Pattern.compile(
            "(?<![\\d.])(?:(?<tenths>\\d{1,2}(?:\\.\\d)?|[一二三四五六七八九]{1,2})\\s?折(?![叠腰痕射断起])|(?<half>对折|半价|half price)"
                    + "|(?<off>\\d{1,2})\\s?% ?(?:off|discount))");
    private static final Pattern OPEN = Pattern.compile("低至|最低|起|券|满|再减|叠加|红包|立减|up to|coupon|from");
    private static final String DIGITS = "零一二三四五六七八九";
    private static final BigDecimal TOLERANCE = new BigDecimal("0.02");

    /** The one discount of a text that states no further condition. */
    static Optional<Discount> in(AmountText text) {
        if (OPEN.matcher(text.value()).find()) {
            return Optional.empty();
        }
        List<Discount> found = new ArrayList<>();
        text.each(WRITTEN, match -> found.add(of(match)));
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Discount of(Matcher match) {
        TextSpan span = new TextSpan(match.start(), match.end());
        if (match.group("half") != null) {
            return new Discount(new BigDecimal("0.5"), span);
        }
        String off = match.group("off");
        return off == null
                ? new Discount(tenths(match.group("tenths")), span)
                : new Discount(BigDecimal.ONE.subtract(new BigDecimal(off).movePointLeft(2)), span);
    }

    /** 8 and 8.5 are tenths, 85 hundredths. */
    private static BigDecimal tenths(String written) {
        StringBuilder digits = new StringBuilder();
        written.chars()
                .forEach(character -> digits.append(
                        DIGITS.indexOf(character) < 0 ? String.valueOf((char) character) : DIGITS.indexOf(character)));
        BigDecimal number = new BigDecimal(digits.toString());
        return number.compareTo(BigDecimal.TEN) <= 0 ? number.movePointLeft(1) : number.movePointLeft(2);
    }

    /** What the deal would be by this discount. */
    BigDecimal expected(PricePair pair) {
        return pair.original().low().multiply(rate);
    }

    /** Whether it leads from one price to the other, within two in a hundred of the former price or one unit. */
    boolean fits(PricePair pair) {
        BigDecimal tolerance = pair.original().low().multiply(TOLERANCE).max(BigDecimal.ONE);
        return expected(pair).subtract(pair.deal().low()).abs().compareTo(tolerance) <= 0;
    }
}
