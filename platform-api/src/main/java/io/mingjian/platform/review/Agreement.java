/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.review;

import io.mingjian.contracts.reasoning.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far two judges agree.
 *
 * @param pairs cases that both judged
 * @param agreed share of them that both judged alike, in [0, 1]; null without any
 * @param kappa agreement beyond chance, at most 1 (J. Cohen, A coefficient of agreement for nominal scales, Educational and
 *     Psychological Measurement 20, 1960); null where chance alone would agree always, or without any pair
 */
public record Agreement(
        long pairs, @Nullable Double agreed, @Nullable Double kappa) {

    /** So many cases that one judge gave this outcome and the other that. */
    public record Cell(Outcome first, Outcome second, long count) {}

    /** The agreement that a table of outcomes shows. */
    public static Agreement of(List<Cell> cells) {
        Map<Outcome, Long> firsts = new EnumMap<>(Outcome.class);
        Map<Outcome, Long> seconds = new EnumMap<>(Outcome.class);
        long pairs = 0;
        long alike = 0;
        for (Cell cell : cells) {
            pairs += cell.count();
            alike += cell.first() == cell.second() ? cell.count() : 0;
            firsts.merge(cell.first(), cell.count(), Long::sum);
            seconds.merge(cell.second(), cell.count(), Long::sum);
        }
        if (pairs == 0) {
            return new Agreement(0, null, null);
        }
        double observed = (double) alike / pairs;
        double chance = 0;
        for (Outcome outcome : Outcome.values()) {
            chance += (double) firsts.getOrDefault(outcome, 0L)
                    / pairs
                    * ((double) seconds.getOrDefault(outcome, 0L) / pairs);
        }
        return new Agreement(pairs, observed, chance >= 1 ? null : (observed - chance) / (1 - chance));
    }
}
