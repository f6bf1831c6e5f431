/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.evaluate;

import io.mingjian.contracts.json.ContractJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The result of an evaluation.
 *
 * @param manifest file name of the manifest
 * @param manifestSha256 digest of its bytes
 * @param concurrency records under way at once
 * @param calibrationBins number of equal-width bins over the confidence in the predicted class
 * @param bootstrapResamples draws behind each 95 % interval
 * @param kinds measures per kind
 */
record EvaluationReport(
        String manifest,
        String manifestSha256,
        int concurrency,
        int calibrationBins,
        int bootstrapResamples,
        Map<String, KindReport> kinds) {

    /** Measures per kind; a kind whose percepts the platform hides is not served. */
    static Map<String, KindReport> kinds(Evaluation evaluation, List<Scored> scored) {
        Map<String, KindReport> kinds = new TreeMap<>();
        evaluation.unserved().forEach((kind, reason) -> kinds.put(kind, KindReport.notServed(reason)));
        evaluation.kinds().forEach((kind, each) -> {
            List<Scored> own =
                    scored.stream().filter(one -> one.kind().equals(kind)).toList();
            boolean hidden = own.stream().anyMatch(one -> EvaluationRun.PERCEPTION_HIDDEN.equals(one.failure()));
            int unlabelled = evaluation.unlabelled().getOrDefault(kind, 0);
            kinds.put(
                    kind,
                    hidden
                            ? KindReport.notServed(EvaluationRun.PERCEPTION_HIDDEN)
                            : KindReport.of(each, own, unlabelled));
        });
        return kinds;
    }

    /** The report as indented JSON with a line break at its end. */
    byte[] json() {
        String json = ContractJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(this);
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
