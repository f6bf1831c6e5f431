/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.status;

import io.mingjian.cli.chain.OutcomeWords;
import io.mingjian.cli.platform.PlatformClient;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.reasoning.Outcome;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * How many cases there are.
 *
 * @param byState number of cases per state: the outcome of a decided case, else its status
 * @param complete false where only the newest cases were counted
 * @param ledgerSize tree size that the newest decision names, 0 without one
 */
record CaseCounts(Map<String, Integer> byState, boolean complete, long ledgerSize) {

    private static final String PAGE = "/v1/cases?limit=200";
    private static final int MOST_PAGES = 50;

    /** Counts the cases, newest first, to a bounded number of pages. */
    static CaseCounts read(PlatformClient platform) {
        Map<String, Integer> byState = new TreeMap<>();
        String next = "";
        int page = 0;
        do {
            JsonNode answer = platform.get(next.isEmpty() ? PAGE : PAGE + "&cursor=" + next);
            for (JsonNode item : answer.path("cases")) {
                String state = item.path("outcome").asString(item.path("status").asString("?"));
                byState.merge(state, 1, Integer::sum);
            }
            next = URLEncoder.encode(answer.path("next").asString(""), StandardCharsets.UTF_8);
            page++;
        } while (!next.isEmpty() && page < MOST_PAGES);
        return new CaseCounts(byState, next.isEmpty(), ledgerSize(platform));
    }

    private static long ledgerSize(PlatformClient platform) {
        JsonNode newest =
                platform.get("/v1/cases?status=DECIDED&limit=1").path("cases").path(0);
        if (newest.isMissingNode()) {
            return 0;
        }
        JsonNode read = platform.get("/v1/cases/" + newest.path("id").asString(""));
        return read.path("decision").path("ledger").path("treeSize").asLong(0);
    }

    String describe(Locale locale) {
        if (byState.isEmpty()) {
            return new LocalizedText("尚无", "none yet").in(locale);
        }
        int sum = byState.values().stream().mapToInt(Integer::intValue).sum();
        String parts = byState.entrySet().stream()
                .map(entry -> words(entry.getKey(), locale) + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        String newest = complete ? "" : new LocalizedText("最新 ", "newest ").in(locale);
        return newest + sum + ": " + parts;
    }

    private static String words(String state, Locale locale) {
        return Stream.of(Outcome.values())
                .filter(outcome -> outcome.name().equals(state))
                .findFirst()
                .map(outcome -> OutcomeWords.of(outcome, locale))
                .orElse(state);
    }
}
