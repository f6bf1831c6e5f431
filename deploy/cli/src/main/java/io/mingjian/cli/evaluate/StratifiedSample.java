/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.evaluate;

import io.mingjian.contracts.json.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Draws the same records every time, in the proportions of their labels; every label keeps at least one. */
final class StratifiedSample {

    private record Ranked(ManifestRecord entry, double share, String order) {}

    private StratifiedSample() {}

    /**
     * At most {@code size} records; the order of what is drawn is that of the input.
     *
     * @param stratum the label whose proportions are kept
     */
    static List<ManifestRecord> draw(List<ManifestRecord> records, int size, Function<ManifestRecord, String> stratum) {
        if (records.size() <= size) {
            return records;
        }
        Map<String, List<ManifestRecord>> strata =
                records.stream().collect(Collectors.groupingBy(stratum, TreeMap::new, Collectors.toList()));
        List<Ranked> ranked = new ArrayList<>();
        strata.values().forEach(each -> ranked.addAll(rank(each)));
        ranked.sort(Comparator.comparingDouble(Ranked::share).thenComparing(Ranked::order));
        var drawn = ranked.stream().limit(size).map(Ranked::entry).collect(Collectors.toSet());
        return records.stream().filter(drawn::contains).toList();
    }

    /** Places of a stratum's records on the common scale from 0 to 1; the first of each stratum comes first of all. */
    private static List<Ranked> rank(List<ManifestRecord> stratum) {
        List<ManifestRecord> shuffled = stratum.stream()
                .sorted(Comparator.comparing(StratifiedSample::order))
                .toList();
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < shuffled.size(); i++) {
            ManifestRecord entry = shuffled.get(i);
            ranked.add(new Ranked(entry, (double) i / shuffled.size(), order(entry)));
        }
        return ranked;
    }

    private static String order(ManifestRecord entry) {
        return Sha256.hex(entry.id().getBytes(StandardCharsets.UTF_8));
    }
}
