/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.runs;

import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.json.Sha256;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run as a client asks for it; nothing is checked yet. What is absent stays as in the run that it starts from, except
 * that changes are not inherited: each run states all of its own.
 *
 * @param freeze indices of steps whose recorded output is to be used again
 * @param without identifiers of evidence, or modalities, to take away
 * @param priors prior probability per hypothesis
 * @param order operators in the order wanted
 * @param budget what the run may spend
 * @param asOf the moment at which law is to be valid
 * @param pack name of a pack, or {@code name@version}
 * @param from number of the run to start from, the latest decided one when absent
 * @param models version wanted by name of a model that reasoning asks; a version that is not installed ends the run in
 *     REVIEW
 */
@Schema(example = RunSubmission.EXAMPLE)
public record RunSubmission(
        List<Integer> freeze,
        List<String> without,
        Map<String, Double> priors,
        List<String> order,
        @Nullable WantedBudget budget,
        @Nullable Instant asOf,
        @Nullable String pack,
        @Nullable Integer from,
        Map<String, String> models) {

    static final String EXAMPLE = """
            {"from":1,"without":["OCR"],"priors":{"absolute-term":0.02},"budget":{"millis":50},\
            "asOf":"2020-01-01T00:00:00Z"}""";

    public RunSubmission(
            @Nullable List<Integer> freeze,
            @Nullable List<String> without,
            @Nullable Map<String, Double> priors,
            @Nullable List<String> order,
            @Nullable WantedBudget budget,
            @Nullable Instant asOf,
            @Nullable String pack,
            @Nullable Integer from,
            @Nullable Map<String, String> models) {
        this.freeze = freeze == null ? List.of() : List.copyOf(freeze);
        this.without = without == null ? List.of() : List.copyOf(without);
        this.priors = priors == null ? Map.of() : Map.copyOf(priors);
        this.order = order == null ? List.of() : List.copyOf(order);
        this.budget = budget;
        this.asOf = asOf;
        this.pack = pack;
        this.from = from;
        this.models = models == null ? Map.of() : Map.copyOf(models);
    }

    /** Equal for requests that ask for the same run of the same case, however they were written down. */
    String digest(UUID caseId) {
        SortedMap<String, String> beliefs = new TreeMap<>();
        priors.forEach((hypothesis, prior) -> beliefs.put(hypothesis, prior.toString()));
        SortedMap<String, Object> more = new TreeMap<>();
        if (!models.isEmpty()) {
            more.put("models", new TreeMap<>(models));
        }
        // numbers as text: what JSON cannot say as a number is refused later
        more.putAll(Map.of(
                "runOf",
                caseId,
                "steps",
                freeze,
                "names",
                List.of(without, order),
                "priors",
                beliefs,
                "rest",
                List.of(String.valueOf(budget), String.valueOf(asOf), String.valueOf(pack), String.valueOf(from))));
        return Sha256.hex(ContractJson.canonical(more));
    }

    /**
     * A budget; what is absent is the pack's.
     *
     * @param millis declared cost in milliseconds, above 0
     * @param operators number of operators, at least 1
     */
    public record WantedBudget(
            @Nullable Double millis, @Nullable Integer operators) {}
}
