/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.reasoning;

import io.mingjian.contracts.cases.RunBase;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.percept.ModelReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a run may ask for, judged by the chain of the run that it starts from; pure, so that the intake refuses what
 * reasoning would refuse. Each problem says what was got and what was wanted, in English, without content of the case.
 */
public final class RunRules {

    private static final int MOST_MODELS = 8;
    private static final Pattern MODEL = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");

    private RunRules() {}

    /**
     * Everything that is wrong with a request, empty if nothing is. Whether another pack knows the hypotheses and
     * operators that are named cannot be told from the chain, so those are judged only where no pack is named.
     *
     * @param base the chain that the request's base names, or null where it has no base
     */
    public static List<String> problems(RunRequest request, @Nullable ReasoningChain base) {
        List<String> problems = new ArrayList<>(freezing(request, base));
        problems.addAll(models(request));
        if (base == null) {
            return problems;
        }
        RunBase named = request.base();
        if (named != null && named.run() != base.run()) {
            problems.add("base: expected the chain of run " + named.run() + ", got that of run " + base.run());
        }
        if (request.pack() == null) {
            Set<String> hypotheses =
                    new TreeSet<>(base.steps().get(0).trace().before().keySet());
            unknown("priors", request.priors().keySet(), hypotheses, "hypotheses", problems::add);
            unknown("order", request.order(), operators(base), "operators", problems::add);
            unknown("without", request.without(), removable(base), "evidence and modalities", problems::add);
        }
        return problems;
    }

    /** What is wrong with the frozen steps of a request; reasoning refuses the same. */
    public static List<String> freezing(RunRequest request, @Nullable ReasoningChain base) {
        List<String> problems = new ArrayList<>();
        if (request.freeze().isEmpty()) {
            return problems;
        }
        if (base == null) {
            problems.add("freeze: frozen steps need the run that they come from, got none; name it as base");
            return problems;
        }
        for (int index : request.freeze()) {
            if (index < 0 || index >= base.steps().size()) {
                problems.add("freeze: run " + base.run() + " has the steps 0 to "
                        + (base.steps().size() - 1) + ", got: " + index);
            } else if (!isFreezable(base.steps().get(index))) {
                problems.add("freeze: only hypothesize and gathered steps can be frozen, got: step " + index + ", "
                        + base.steps().get(index).trace().operator());
            }
        }
        problems.addAll(frozenModels(request, base));
        if (request.freeze().contains(0) && !request.priors().isEmpty()) {
            problems.add("freeze: step 0 holds the priors; expected it or other priors, got both");
        }
        return problems;
    }

    /** What is wrong with the models of a request; which versions are installed, only reasoning knows. */
    public static List<String> models(RunRequest request) {
        List<String> problems = new ArrayList<>();
        if (request.wantedModels().size() > MOST_MODELS) {
            problems.add("models: expected at most " + MOST_MODELS + ", got: "
                    + request.wantedModels().size());
        }
        new TreeMap<>(request.wantedModels()).forEach((name, version) -> {
            if (!MODEL.matcher(name).matches() || !VERSION.matcher(version).matches()) {
                problems.add("models: expected a name such as fusion and a version such as 2.1, got: " + name + " and "
                        + version);
            }
        });
        return problems;
    }

    /** A step that is taken over keeps what its models said, so it cannot ask other ones. */
    private static List<String> frozenModels(RunRequest request, ReasoningChain base) {
        List<String> problems = new ArrayList<>();
        for (int index : request.freeze()) {
            List<ModelReference> asked = index < 0 || index >= base.steps().size()
                    ? null
                    : base.steps().get(index).trace().models();
            for (ModelReference model : asked == null ? List.<ModelReference>of() : asked) {
                String wanted = request.wantedModels().get(model.name());
                if (wanted != null && !wanted.equals(model.version())) {
                    problems.add("freeze: step " + index + " asked " + model.name() + " " + model.version()
                            + "; expected it or another version of the model, got both: " + wanted);
                }
            }
        }
        return problems;
    }

    /** Whether the recorded output of a step can be used again. */
    public static boolean isFreezable(ReasoningStep step) {
        return step instanceof ReasoningStep.Hypothesized || step instanceof ReasoningStep.Gathered;
    }

    private static void unknown(
            String part, Iterable<String> got, Set<String> known, String what, Consumer<String> problems) {
        for (String name : got) {
            if (!known.contains(name)) {
                problems.accept(part + ": expected one of the run's " + what + " " + known + ", got: " + name);
            }
        }
    }

    /** Every operator of the pack is in the chain: among those that ran, or among those judged but not run. */
    private static Set<String> operators(ReasoningChain base) {
        Set<String> operators = new TreeSet<>();
        for (ReasoningStep step : base.steps()) {
            if (step instanceof ReasoningStep.Gathered) {
                operators.add(step.trace().operator());
            }
            step.trace().notRun().forEach(operator -> operators.add(operator.operator()));
        }
        return operators;
    }

    private static Set<String> removable(ReasoningChain base) {
        Set<String> removable = new TreeSet<>();
        Arrays.stream(Modality.values()).map(Modality::name).forEach(removable::add);
        base.steps().forEach(step -> step.trace().evidence().forEach(item -> removable.add(item.id())));
        RunRequest asked = base.request();
        if (asked != null) {
            removable.addAll(asked.without());
        }
        return removable;
    }
}
