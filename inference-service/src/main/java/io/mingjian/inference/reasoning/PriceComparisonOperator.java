/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.inference.amounts.Price;
import io.mingjian.inference.amounts.PriceReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds prices in texts and pictures against the case's price and against each other.
 *
 * @param priceAttributes names of attributes that hold what the article costs, the first that is there counts
 * @param originalAttributes names of attributes that hold what it is said to have cost before
 */
record PriceComparisonOperator(List<String> priceAttributes, List<String> originalAttributes)
        implements ComparingOperator {

    static final String PICTURE_DIFFERS = "picture-price-differs";
    static final String TEXT_DIFFERS = "text-price-differs";
    static final String ORIGINAL_BELOW_DEAL = "original-below-deal";
    static final String DISCOUNT_DIFFERS = "discount-differs";

    /** A price with the statement that names it. */
    private record Stated(Statement statement, Price price) {}

    @Override
    public String name() {
        return ComparisonOperators.PRICE_COMPARISON;
    }

    @Override
    public List<Statement> statements(ReasoningInput input) {
        return Stream.concat(Statement.submitted(input).stream(), Statement.readInPictures(input).stream())
                .toList();
    }

    @Override
    public Object subject(ReasoningInput input) {
        return Statement.subject(Statement.all(input));
    }

    @Override
    public boolean compares(ReasoningInput input) {
        long stated = stated(statements(input)).size();
        Optional<Stated> price = attribute(input, priceAttributes);
        return stated > 0 && (price.isPresent() || stated > 1)
                || price.isPresent() && attribute(input, originalAttributes).isPresent();
    }

    @Override
    public Observation observe(ReasoningInput input) {
        List<Signal> signals = new ArrayList<>();
        Optional<Stated> asked = attribute(input, priceAttributes);
        asked.ifPresent(price -> {
            differing(price, stated(Statement.readInPictures(input)), PICTURE_DIFFERS)
                    .ifPresent(signals::add);
            differing(price, stated(Statement.submitted(input)), TEXT_DIFFERS).ifPresent(signals::add);
            attribute(input, originalAttributes)
                    .filter(original -> isBelow(original.price(), price.price()))
                    .ifPresent(original -> signals.add(original.statement()
                            .against(
                                    ORIGINAL_BELOW_DEAL,
                                    original.price().span(),
                                    price.statement(),
                                    price.price().span())));
        });
        for (Statement statement : statements(input)) {
            List<Price> prices = PriceReader.read(statement.text());
            PricePair.of(prices).ifPresent(pair -> inside(statement, pair, signals));
        }
        return new Observation(signals, List.of());
    }

    /** A single price that is said to be what the article costs, and that no other price of that side excuses. */
    private static Optional<Signal> differing(Stated asked, List<Stated> stated, String signal) {
        List<Stated> single = stated.stream()
                .filter(other -> other.price().isSingle() && other.price().sameCurrency(asked.price()))
                .toList();
        if (!asked.price().isSingle()
                || stated.size() > single.size()
                || single.stream().anyMatch(other -> agrees(asked.price(), other))) {
            return Optional.empty();
        }
        List<Stated> deals = single.stream()
                .filter(other -> other.price().role() == Price.Role.DEAL)
                .toList();
        List<Stated> plain = signal.equals(PICTURE_DIFFERS)
                ? single.stream()
                        .filter(other -> other.price().role() == Price.Role.PLAIN)
                        .toList()
                : List.of();
        List<Stated> candidates = deals.isEmpty() ? plain : deals;
        boolean one = candidates.stream()
                        .map(candidate -> candidate.price().low().stripTrailingZeros())
                        .distinct()
                        .count()
                == 1;
        return one ? Optional.of(against(signal, candidates.get(0), asked)) : Optional.empty();
    }

    private static Signal against(String signal, Stated one, Stated other) {
        return one.statement()
                .against(
                        signal,
                        one.price().span(),
                        other.statement(),
                        other.price().span());
    }

    /** Equal amounts; in a picture also the same digits without the point, or the same whole units without cents. */
    private static boolean agrees(Price asked, Stated other) {
        Price read = other.price();
        if (asked.low().compareTo(read.low()) == 0) {
            return true;
        }
        boolean picture = other.statement().modality() == Modality.OCR;
        String digits = asked.low().toPlainString().replace(".", "");
        return picture
                && read.low().scale() <= 0
                && (read.low().toBigInteger().equals(asked.low().toBigInteger())
                        || read.low().toPlainString().equals(digits));
    }

    private static void inside(Statement statement, PricePair pair, List<Signal> signals) {
        if (isBelow(pair.original(), pair.deal())) {
            String said = statement.excerpt(pair.span());
            signals.add(statement.alone(
                    ORIGINAL_BELOW_DEAL,
                    pair.span(),
                    ComparisonWording.wrong(statement, said, "原价反而低于现价", "and the original price is below the deal")));
        }
        Discount.in(statement.text())
                .filter(discount -> !discount.fits(pair))
                .ifPresent(discount -> signals.add(statement.alone(
                        DISCOUNT_DIFFERS,
                        discount.span(),
                        ComparisonWording.wrong(
                                statement,
                                statement.excerpt(discount.span()),
                                "但按“" + statement.excerpt(pair.span()) + "”算应为 "
                                        + ComparisonWording.number(discount.expected(pair)) + "，与现价不符",
                                "but \"" + statement.excerpt(pair.span()) + "\" would make it "
                                        + ComparisonWording.number(discount.expected(pair))
                                        + ", which is not the price"))));
    }

    private static boolean isBelow(Price original, Price deal) {
        return original.isSingle()
                && deal.isSingle()
                && original.sameCurrency(deal)
                && original.high().compareTo(deal.low()) < 0;
    }

    private static List<Stated> stated(List<Statement> statements) {
        return statements.stream()
                .flatMap(statement -> PriceReader.read(statement.text()).stream()
                        .filter(price -> price.role() != Price.Role.OTHER && price.role() != Price.Role.SAVING)
                        .map(price -> new Stated(statement, price)))
                .toList();
    }

    private static Optional<Stated> attribute(ReasoningInput input, List<String> names) {
        List<Statement> attributes = Statement.attributes(input);
        return names.stream()
                .flatMap(name ->
                        attributes.stream().filter(statement -> statement.name().equals(name)))
                .flatMap(statement ->
                        PriceReader.amount(statement.text()).map(price -> new Stated(statement, price)).stream())
                .findFirst();
    }
}
