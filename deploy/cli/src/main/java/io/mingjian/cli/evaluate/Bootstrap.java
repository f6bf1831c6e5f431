/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.evaluate;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Percentile intervals of the bootstrap (Efron and Tibshirani 1993, chapter 13). Pure: the same records in the same order
 * give the same interval. Records are drawn one by one, so that records which are copies of each other make the interval
 * too narrow.
 */
final class Bootstrap {

    /** Draws per interval. */
    static final int RESAMPLES = 1000;

    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;
    private static final long SEED = 20261125;

    private Bootstrap() {}

    /** A 95 % interval, ends included. */
    record Interval(double low, double high) {}

    /** The interval of a measure, or empty for fewer than two records or a measure that they do not give. */
    static <T> Optional<Interval> interval(List<T> records, Function<List<T>, OptionalDouble> measure) {
        if (records.size() < 2 || measure.apply(records).isEmpty()) {
            return Optional.empty();
        }
        SplittableRandom random = new SplittableRandom(SEED);
        double[] values = new double[RESAMPLES];
        int given = 0;
        for (int i = 0; i < RESAMPLES; i++) {
            OptionalDouble value = measure.apply(resample(records, random));
            if (value.isPresent()) {
                values[given++] = value.getAsDouble();
            }
        }
        double[] sorted = Arrays.copyOf(values, given);
        OptionalDouble low = Metrics.percentile(sorted, LOW);
        OptionalDouble high = Metrics.percentile(sorted, HIGH);
        return low.isPresent() && high.isPresent()
                ? Optional.of(new Interval(low.getAsDouble(), high.getAsDouble()))
                : Optional.empty();
    }

    /** As many records, drawn with replacement; a view. */
    private static <T> List<T> resample(List<T> records, SplittableRandom random) {
        int[] drawn = random.ints(records.size(), 0, records.size()).toArray();
        return new AbstractList<>() {
            @Override
            public T get(int index) {
                return records.get(drawn[index]);
            }

            @Override
            public int size() {
                return drawn.length;
            }
        };
    }
}
