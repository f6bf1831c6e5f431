/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.rerun;

import io.mingjian.cli.chain.EvidenceNumbers;
import io.mingjian.cli.console.Arguments;
import io.mingjian.cli.console.UsageException;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.ReasoningChain;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a run is to change.
 *
 * @param without evidence by its number in the tree or its identifier, and modalities
 * @param freeze steps by their number in the tree, from 1
 * @param priors prior probability per hypothesis
 * @param order operators in the order wanted
 * @param asOf the moment whose law counts, as ISO 8601 in UTC, or null
 * @param pack name of a pack, or {@code name@version}, or null
 * @param budget milliseconds, or null
 * @param models version wanted by name of the model
 */
record Changes(
        List<String> without,
        List<Integer> freeze,
        Map<String, Double> priors,
        List<String> order,
        @Nullable String asOf,
        @Nullable String pack,
        @Nullable Double budget,
        Map<String, String> models) {

    static final String WITHOUT = "--without";
    static final String FREEZE = "--freeze";
    static final String PRIOR = "--prior";
    static final String ORDER = "--order";
    static final String AS_OF = "--as-of";
    static final String PACK = "--pack";
    static final String BUDGET = "--budget";
    static final String MODEL = "--model";

    Changes {
        without = List.copyOf(without);
        freeze = List.copyOf(freeze);
        priors = Map.copyOf(priors);
        order = List.copyOf(order);
        models = Map.copyOf(models);
    }

    /**
     * Reads the options.
     *
     * @throws UsageException if one cannot be read
     */
    static Changes of(Arguments arguments) {
        Map<String, Double> priors = new TreeMap<>();
        pairs(arguments, PRIOR, "HYPOTHESIS=PROBABILITY")
                .forEach((hypothesis, prior) -> priors.put(hypothesis, number(PRIOR, prior)));
        return new Changes(
                arguments.all(WITHOUT),
                arguments.all(FREEZE).stream().map(Changes::step).toList(),
                priors,
                arguments.value(ORDER).map(names -> List.of(names.split(","))).orElse(List.of()),
                arguments.value(AS_OF).map(Changes::moment).orElse(null),
                arguments.value(PACK).orElse(null),
                arguments.value(BUDGET).map(value -> number(BUDGET, value)).orElse(null),
                pairs(arguments, MODEL, "NAME=VERSION"));
    }

    /** What is given as {@code name=value}, the last value of each name. */
    private static Map<String, String> pairs(Arguments arguments, String option, String wanted) {
        Map<String, String> pairs = new TreeMap<>();
        for (String pair : arguments.all(option)) {
            int equals = pair.indexOf('=');
            if (equals < 1 || equals == pair.length() - 1) {
                throw new UsageException(option + " needs " + wanted + ", got: " + pair);
            }
            pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return pairs;
    }

    /** Body of {@code POST /v1/cases/{id}/runs}, from the run of that chain. */
    ObjectNode request(ReasoningChain first) {
        ObjectNode body = ContractJson.mapper().createObjectNode().put("from", first.run());
        freeze.forEach(step -> body.withArray("freeze").add(step - 1));
        EvidenceNumbers numbers = new EvidenceNumbers(first.steps());
        without.forEach(name ->
                named(name, numbers).forEach(each -> body.withArray("without").add(each)));
        priors.forEach((hypothesis, prior) -> body.withObject("/priors").put(hypothesis, prior));
        order.forEach(operator -> body.withArray("order").add(operator));
        if (asOf != null) {
            body.put("asOf", asOf);
        }
        if (pack != null) {
            body.put("pack", pack);
        }
        if (budget != null) {
            body.withObject("/budget").put("millis", budget);
        }
        new TreeMap<>(models)
                .forEach((model, version) -> body.withObject("/models").put(model, version));
        return body;
    }

    /** The identifiers behind a number of the tree; a modality in capitals; anything else as it is. */
    private static List<String> named(String name, EvidenceNumbers numbers) {
        String capitals = name.toUpperCase(Locale.ROOT);
        if (Arrays.stream(Modality.values()).anyMatch(each -> each.name().equals(capitals))) {
            return List.of(capitals);
        }
        List<String> identifiers = numbers.identifiers(capitals);
        return identifiers.isEmpty() ? List.of(name) : identifiers;
    }

    private static int step(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new UsageException("--freeze needs the number of a step in the tree, from 1, got: " + text);
        }
        return Integer.parseInt(text);
    }

    private static double number(String option, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new UsageException(option + " needs a number, got: " + text);
        }
    }

    /** A day means its first moment in UTC. */
    private static String moment(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}") ? text + "T00:00:00Z" : text;
    }
}
