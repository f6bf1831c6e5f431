/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.inference.amounts.Dimension;
import io.mingjian.inference.amounts.Quantity;
import io.mingjian.inference.amounts.QuantityReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds what texts, pictures and attributes say of quantities and material against each other. Two sides contradict each
 * other in a quantity where each states a single value of the same thing and the values are not the same.
 */
record ClaimComparisonOperator() implements ComparingOperator {

    /** Lengths say nothing without what they are the length of; weights of attributes are those of parcels. */
    private static final Set<Dimension> ONLY_QUALIFIED = Set.of(Dimension.LENGTH);

    private static final List<List<Modality>> SIDES = List.of(
            List.of(Modality.OCR, Modality.TEXT),
            List.of(Modality.TEXT, Modality.ATTRIBUTE),
            List.of(Modality.OCR, Modality.ATTRIBUTE));

    private record Stated(Statement statement, Quantity quantity) {}

    @Override
    public String name() {
        return ComparisonOperators.CLAIM_COMPARISON;
    }

    @Override
    public List<Statement> statements(ReasoningInput input) {
        return Statement.all(input);
    }

    @Override
    public boolean compares(ReasoningInput input) {
        List<Statement> statements = statements(input);
        long sides = stated(statements).stream()
                .map(stated -> stated.statement().modality())
                .distinct()
                .count();
        return sides > 1 || MaterialClaims.of(statements).states();
    }

    @Override
    public Observation observe(ReasoningInput input) {
        List<Statement> statements = statements(input);
        List<Stated> all = stated(statements);
        List<Signal> signals = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            List<Stated> alike = all.stream()
                    .filter(stated -> stated.quantity().dimension() == dimension)
                    .toList();
            differing(dimension, alike).ifPresent(signals::add);
        }
        signals.addAll(MaterialClaims.of(statements).contradictions());
        return new Observation(signals, List.of());
    }

    /** The first two sides that contradict each other about one thing. */
    private static Optional<Signal> differing(Dimension dimension, List<Stated> alike) {
        Stream<String> qualifiers = alike.stream()
                .map(stated -> stated.quantity().qualifier())
                .distinct()
                .sorted();
        return qualifiers
                .filter(qualifier -> !qualifier.isEmpty() || !ONLY_QUALIFIED.contains(dimension))
                .flatMap(qualifier -> SIDES.stream().flatMap(sides -> {
                    List<Stated> one = of(alike, sides.get(0), qualifier);
                    List<Stated> other = of(alike, sides.get(1), qualifier);
                    return isSingle(one)
                                    && isSingle(other)
                                    && !one.get(0)
                                            .quantity()
                                            .agrees(other.get(0).quantity())
                            ? Stream.of(against(dimension, one.get(0), other.get(0)))
                            : Stream.empty();
                }))
                .findFirst();
    }

    private static Signal against(Dimension dimension, Stated one, Stated other) {
        return one.statement()
                .against(
                        dimension.signal() + "-differs",
                        one.quantity().span(),
                        other.statement(),
                        other.quantity().span());
    }

    private static List<Stated> of(List<Stated> stated, Modality modality, String qualifier) {
        return stated.stream()
                .filter(item -> item.statement().modality() == modality)
                .filter(item -> item.quantity().qualifier().equals(qualifier))
                .toList();
    }

    /** Whether all say the same value of one thing, none of them by the piece. */
    private static boolean isSingle(List<Stated> stated) {
        return !stated.isEmpty()
                && stated.stream()
                        .allMatch(item ->
                                item.quantity().isComparable(stated.get(0).quantity())
                                        && item.quantity().agrees(stated.get(0).quantity()));
    }

    private static List<Stated> stated(List<Statement> statements) {
        return statements.stream()
                .filter(statement -> !statement.name().matches("(?i).*(price|价|ship|package|毛重|包装).*"))
                .flatMap(statement -> QuantityReader.read(statement.text()).stream()
                        .filter(quantity -> statement.modality() != Modality.ATTRIBUTE
                                || quantity.dimension() != Dimension.MASS
                                || statement.name().matches("(?i).*(net|净|含量|规格).*"))
                        .map(quantity -> new Stated(statement, quantity)))
                .toList();
    }
}
