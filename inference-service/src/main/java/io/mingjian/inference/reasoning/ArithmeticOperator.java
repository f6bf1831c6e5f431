/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.inference.amounts.AmountText;
import io.mingjian.inference.amounts.MaterialReader;
import io.mingjian.inference.amounts.Price;
import io.mingjian.inference.amounts.PriceReader;
import io.mingjian.inference.amounts.Sum;
import io.mingjian.inference.text.TextSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks the sums that a case states: {@code 原价199 现价99 立减120}, {@code 3件共150元 均价60元}, shares above 100 %. */
record ArithmeticOperator() implements ComparingOperator {

    static final String SUM = "sum-wrong";
    static final String SAVING = "saving-wrong";
    static final String TOTAL = "total-wrong";
    static final String SHARES = "shares-over-whole";

    private static final Pattern COUNT = Pattern.compile(
            "(?<![\\d.])(?<count>\\d{1,4}|[一二两三四五六七八九十]{1,3})\\s?(?:件|个|只|盒|瓶|包|袋|条|支|双|套|箱|份|片|斤)(?:装)?\\s?(?=[共总合])");
    private static final Pattern CONDITION = Pattern.compile("券|满|叠加|红包|再减|另减|coupon");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal ROUNDING = new BigDecimal("0.5");
    private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");

    @Override
    public String name() {
        return ComparisonOperators.ARITHMETIC;
    }

    @Override
    public List<Statement> statements(ReasoningInput input) {
        return Stream.concat(Statement.submitted(input).stream(), Statement.readInPictures(input).stream())
                .toList();
    }

    @Override
    public boolean compares(ReasoningInput input) {
        return statements(input).stream().map(Statement::text).anyMatch(ArithmeticOperator::calculates);
    }

    private static boolean calculates(AmountText text) {
        return !Sum.in(text).isEmpty()
                || PriceReader.read(text).size() > 1
                || !MaterialReader.compositions(text).isEmpty();
    }

    @Override
    public Observation observe(ReasoningInput input) {
        List<Signal> signals = new ArrayList<>();
        for (Statement statement : statements(input)) {
            sums(statement, signals);
            List<Price> prices = PriceReader.read(statement.text());
            saving(statement, prices).ifPresent(signals::add);
            total(statement, prices).ifPresent(signals::add);
            shares(statement, signals);
        }
        return new Observation(signals, List.of());
    }

    private static void sums(Statement statement, List<Signal> signals) {
        for (Sum sum : Sum.in(statement.text())) {
            if (!sum.isRight()) {
                signals.add(wrong(statement, SUM, sum.span(), sum.result()));
            }
        }
    }

    private static Optional<Signal> saving(Statement statement, List<Price> prices) {
        List<Price> savings = prices.stream()
                .filter(price -> price.role() == Price.Role.SAVING && price.isSingle())
                .toList();
        if (savings.size() != 1 || CONDITION.matcher(statement.text().value()).find()) {
            return Optional.empty();
        }
        Price saving = savings.get(0);
        return PricePair.of(prices)
                .filter(pair -> pair.deal().low().compareTo(pair.original().low()) < 0)
                .filter(pair -> saving.sameCurrency(pair.deal()))
                .flatMap(pair -> {
                    BigDecimal right =
                            pair.original().low().subtract(pair.deal().low());
                    TextSpan span = covering(pair.span(), saving.span());
                    return differs(right, saving.low(), ROUNDING)
                            ? Optional.of(wrong(statement, SAVING, span, right))
                            : Optional.empty();
                });
    }

    /** A number of pieces with what all and each cost; a lower price for more pieces is no error, a higher one is. */
    private static Optional<Signal> total(Statement statement, List<Price> prices) {
        Matcher count = COUNT.matcher(statement.text().value());
        Optional<Price> total = only(prices, Price.Role.TOTAL);
        if (!count.find() || total.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> pieces = Sum.number(count.group("count"));
        Optional<Price> average = only(prices, Price.Role.AVERAGE);
        Optional<Price> each = average.isPresent() ? average : only(prices, Price.Role.EACH);
        return pieces.flatMap(number -> each.flatMap(one -> {
            BigDecimal right = number.multiply(one.low());
            BigDecimal tolerance = right.multiply(ONE_PERCENT).max(BigDecimal.ONE);
            boolean off = differs(right, total.get().low(), tolerance)
                    && (average.isPresent() || total.get().low().compareTo(right) > 0);
            TextSpan span = covering(
                    new TextSpan(count.start(), count.end()),
                    covering(total.get().span(), one.span()));
            return off ? Optional.of(wrong(statement, TOTAL, span, right)) : Optional.empty();
        }));
    }

    private static Optional<Price> only(List<Price> prices, Price.Role role) {
        List<Price> found = prices.stream()
                .filter(price -> price.role() == role && price.low().compareTo(price.high()) == 0)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static void shares(Statement statement, List<Signal> signals) {
        for (MaterialReader.Composition composition : MaterialReader.compositions(statement.text())) {
            if (composition.total().compareTo(HUNDRED.add(BigDecimal.ONE)) > 0) {
                String total = ComparisonWording.number(composition.total());
                LocalizedText found = ComparisonWording.wrong(
                        statement,
                        statement.excerpt(composition.span()),
                        "各成分相加为 " + total + "%，超过 100%",
                        "and the shares add up to " + total + " %, more than 100 %");
                signals.add(statement.alone(SHARES, composition.span(), found));
            }
        }
    }

    private static Signal wrong(Statement statement, String signal, TextSpan span, BigDecimal right) {
        String result = ComparisonWording.number(right);
        return statement.alone(
                signal,
                span,
                ComparisonWording.wrong(
                        statement, statement.excerpt(span), "算式不成立，应为 " + result, "but the sum makes " + result));
    }

    private static boolean differs(BigDecimal right, BigDecimal stated, BigDecimal tolerance) {
        return right.subtract(stated).abs().compareTo(tolerance) > 0;
    }

    private static TextSpan covering(TextSpan one, TextSpan other) {
        return new TextSpan(Math.min(one.begin(), other.begin()), Math.max(one.end(), other.end()));
    }
}
