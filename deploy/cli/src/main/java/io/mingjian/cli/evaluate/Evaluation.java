/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.evaluate;

import io.mingjian.cli.platform.InstalledPack;
import io.mingjian.cli.platform.PlatformClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is to be evaluated.
 *
 * @param kinds records per kind that can be scored
 * @param unserved reason per kind that nobody serves
 * @param unlabelled number of records per kind that carry no label to score
 */
record Evaluation(Map<String, Kind> kinds, Map<String, String> unserved, Map<String, Integer> unlabelled) {

    /**
     * A kind with what serves it.
     *
     * @param pack the pack that judges its records, or null for a kind that the knowledge search serves
     */
    record Kind(Scoring scoring, @Nullable InstalledPack pack, List<ManifestRecord> records) {

        /** What serves it, with its version, for people. */
        String servedBy() {
            return pack == null ? "knowledge search" : pack.name() + " " + pack.version();
        }
    }

    /** Sorts a manifest's records by whether the platform serves their kind. */
    static Evaluation plan(List<ManifestRecord> records, PlatformClient platform) {
        Map<String, InstalledPack> packs = new LinkedHashMap<>();
        platform.packs().forEach(pack -> packs.put(pack.name(), pack));
        Map<String, List<ManifestRecord>> byKind = new TreeMap<>();
        records.forEach(each ->
                byKind.computeIfAbsent(each.kind(), kind -> new ArrayList<>()).add(each));
        Evaluation plan = new Evaluation(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        byKind.forEach((kind, each) -> plan.add(kind, each, packs));
        return plan;
    }

    private void add(String kind, List<ManifestRecord> records, Map<String, InstalledPack> packs) {
        Scoring scoring = Kinds.scoring(kind).orElse(null);
        if (scoring == null) {
            unserved.put(kind, Kinds.NOT_SERVED);
            return;
        }
        if (!(scoring instanceof CaseScoring judged)) {
            kinds.put(kind, new Kind(scoring, null, labelled(kind, scoring, records)));
            return;
        }
        InstalledPack pack = packs.get(judged.pack());
        if (pack == null) {
            unserved.put(kind, "pack " + judged.pack() + " is not installed");
            return;
        }
        judged.obstacle(pack)
                .ifPresentOrElse(
                        reason -> unserved.put(kind, reason),
                        () -> kinds.put(kind, new Kind(scoring, pack, labelled(kind, scoring, records))));
    }

    private List<ManifestRecord> labelled(String kind, Scoring scoring, List<ManifestRecord> records) {
        List<ManifestRecord> labelled = records.stream()
                .filter(each -> !scoring.truth(each.labels()).isEmpty())
                .toList();
        unlabelled.put(kind, records.size() - labelled.size());
        return labelled;
    }

    /** The same evaluation with at most so many records of each kind. */
    Evaluation sampled(int size) {
        Map<String, Kind> drawn = new TreeMap<>();
        kinds.forEach((kind, each) -> drawn.put(
                kind,
                new Kind(
                        each.scoring(),
                        each.pack(),
                        StratifiedSample.draw(each.records(), size, entry -> stratum(each.scoring(), entry)))));
        return new Evaluation(drawn, unserved, unlabelled);
    }

    private static String stratum(Scoring scoring, ManifestRecord entry) {
        return scoring.truth(entry.labels()).entrySet().stream()
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse("");
    }

    /** The packs that judge, with their versions. */
    String packs() {
        return kinds.values().stream().map(Kind::servedBy).distinct().collect(Collectors.joining(", "));
    }

    /** Number of records to run. */
    int size() {
        return kinds.values().stream().mapToInt(each -> each.records().size()).sum();
    }
}
