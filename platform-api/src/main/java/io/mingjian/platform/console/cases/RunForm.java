/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.cases;

import io.mingjian.platform.runs.RunSubmission;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What a person changes for another run, as the form sends it.
 *
 * @param from number of the run to start from
 */
record RunForm(int from, MultiValueMap<String, String> fields) {

    private static final String PRIOR = "prior.";

    /** The form could not be understood; nothing was asked for. */
    static final class UnreadableFormException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnreadableFormException(String field) {
            super("the field cannot be read: " + field);
        }
    }

    /**
     * The run that is asked for.
     *
     * @throws UnreadableFormException if a number or a moment cannot be read
     */
    RunSubmission submission(ZoneId zone) {
        List<String> without = new ArrayList<>();
        all("without").forEach(ids -> without.addAll(List.of(ids.split(","))));
        String pack = fields.getFirst("pack");
        return new RunSubmission(
                all("freeze").stream().map(RunForm::integer).toList(),
                without,
                priors(),
                List.of(),
                null,
                asOf(zone),
                pack == null || pack.isBlank() ? null : pack,
                from,
                Map.of());
    }

    private List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    private static Integer integer(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new UnreadableFormException("freeze");
        }
    }

    /** Priors come in per cent; those that are left empty stay. */
    private Map<String, Double> priors() {
        Map<String, Double> priors = new TreeMap<>();
        fields.forEach((name, values) -> {
            String value = values.get(0).strip();
            if (name.startsWith(PRIOR) && !value.isEmpty()) {
                priors.put(name.substring(PRIOR.length()), share(value));
            }
        });
        return priors;
    }

    private static double share(String percent) {
        try {
            return Double.parseDouble(percent) / 100;
        } catch (NumberFormatException e) {
            throw new UnreadableFormException(PRIOR);
        }
    }

    private @Nullable Instant asOf(ZoneId zone) {
        String text = fields.getFirst("asOf");
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new UnreadableFormException("asOf");
        }
    }
}
