/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.amounts;

import io.mingjian.inference.text.TextSpan;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sum that is written out: {@code 199-100=89}, {@code 3×50元=150元}.
 *
 * @param result what it really makes
 * @param stated what the text says
 * @param span its place
 */
public record Sum(BigDecimal result, BigDecimal stated, TextSpan span) {

    private static final String TERM = "[¥$]?\\d{1,9}(?:\\.\\d{1,4})?(?:元|件|个|块)?";
    private static final Pattern WRITTEN = Pattern.compile("(?<![\\d.a-z/%])(?<sum>" + TERM + "(?:\\s?[+\\-−×x*÷]\\s?"
            + TERM + "){1,6})\\s?=\\s?[¥$]?(?<stated>\\d{1,9}(?:\\.\\d{1,4})?)(?![\\d.%/]|\\s?[+\\-−×x*÷]\\s?\\d)");
    private static final Pattern PIECE = Pattern.compile("(?<number>\\d+(?:\\.\\d+)?)|(?<operation>[+\\-−×x*÷])");
    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    /** The sums of a text, in its order. */
    public static List<Sum> in(AmountText text) {
        List<Sum> sums = new ArrayList<>();
        text.each(WRITTEN, match -> of(match).ifPresent(sums::add));
        return sums;
    }

    /** A number in Arabic or Chinese digits. */
    public static Optional<BigDecimal> number(String written) {
        return Numerals.value(written);
    }

    /** Whether the text is right, to a hundredth. */
    public boolean isRight() {
        return result.subtract(stated).abs().compareTo(TOLERANCE) <= 0;
    }

    private static Optional<Sum> of(Matcher match) {
        return evaluate(match.group("sum"))
                .map(result -> new Sum(result, new BigDecimal(match.group("stated")), AmountText.span(match)));
    }

    /** Products before sums; empty where something is divided by zero. */
    private static Optional<BigDecimal> evaluate(String sum) {
        Deque<BigDecimal> terms = new ArrayDeque<>();
        char operation = '+';
        Matcher pieces = PIECE.matcher(sum);
        while (pieces.find()) {
            String number = pieces.group("number");
            if (number == null) {
                operation = pieces.group("operation").charAt(0);
                continue;
            }
            BigDecimal value = new BigDecimal(number);
            switch (operation) {
                case '+' -> terms.push(value);
                case '-', '−' -> terms.push(value.negate());
                case '÷' -> {
                    if (value.signum() == 0) {
                        return Optional.empty();
                    }
                    terms.push(terms.pop().divide(value, MathContext.DECIMAL64));
                }
                default -> terms.push(terms.pop().multiply(value));
            }
        }
        return terms.stream().reduce(BigDecimal::add);
    }
}
