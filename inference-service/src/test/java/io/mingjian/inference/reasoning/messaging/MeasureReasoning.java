/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning.messaging;

import io.mingjian.content.ContentStore;
import io.mingjian.content.FileSystemContentStore;
import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.events.CaseEnriched;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.OperatorPolicy;
import io.mingjian.contracts.knowledge.PackPolicy;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.contracts.reasoning.LabelProbability;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.contracts.reasoning.ReasoningStep;
import io.mingjian.inference.fusion.CaseFusion;
import io.mingjian.inference.fusion.FusionCase;
import io.mingjian.inference.fusion.FusionModel;
import io.mingjian.inference.fusion.FusionResult;
import io.mingjian.inference.onnx.ModelRepository;
import io.mingjian.inference.onnx.TestModels;
import io.mingjian.inference.perception.ObjectSearch;
import io.mingjian.inference.perception.TestSearch;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The third of three programs that measure reasoning over records of a manifest; no test runs it. It reads
 * {@code enriched.jsonl} and {@code model-use.tsv}, reasons about every case as the planner thinks fit and once with
 * every operator, and reports what was saved of the models' processor time, per model and per kind of case, how often
 * both came to the same outcome, and what reasoning takes without the models.
 *
 * <p>Argument: the folder.
 */
final class MeasureReasoning {

    /** Models that answer from memory, once they are told to, so that what is left is reasoning itself. */
    private static final class Recalled implements CaseFusion, ObjectSearch {

        private final CaseFusion fusion;
        private final ObjectSearch search;
        private final Map<Perception, Optional<FusionResult>> judged = new HashMap<>();
        private final Map<UUID, List<Percept>> found = new HashMap<>();
        private boolean recalling;
        private int judgements;
        private int searches;

        private Recalled(CaseFusion fusion, ObjectSearch search) {
            this.fusion = fusion;
            this.search = search;
        }

        @Override
        public Optional<FusionResult> judge(FusionCase subject) {
            judgements++;
            if (!recalling) {
                judged.put(subject.perception(), fusion.judge(subject));
            }
            return judged.getOrDefault(subject.perception(), Optional.empty());
        }

        @Override
        public boolean isPossible() {
            return search.isPossible();
        }

        @Override
        public List<Percept> search(Case subject) {
            searches++;
            if (!recalling) {
                found.put(subject.id(), search.search(subject));
            }
            return found.getOrDefault(subject.id(), List.of());
        }
    }

    /** What one way of running all cases came to. */
    private static final class Tally {

        private final List<ReasoningChain> chains = new ArrayList<>();
        private final List<Double> reasoningMillis = new ArrayList<>();
        private final List<Double> writingMillis = new ArrayList<>();
        private final ModelTimes times = new ModelTimes();
        private double declared;
        private int judgements;
        private int searches;
    }

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private final ContentStore contents;
    private final ModelRepository models = TestModels.shared();
    private final Recalled recalled;
    private final ReasoningHop hop;

    private MeasureReasoning(Path folder) {
        contents = new FileSystemContentStore(folder.resolve("content"));
        recalled = new Recalled(FusionModel.of(models, contents), TestSearch.of(models, contents));
        hop = new ReasoningHop(contents, versions -> recalled, recalled);
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        MeasureReasoning measure = new MeasureReasoning(folder);
        List<CaseEnriched> events = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("enriched.jsonl"))) {
            events.add(ContractJson.read(line.getBytes(StandardCharsets.UTF_8), CaseEnriched.class));
        }
        // the first pass warms the JVM and the models up
        measure.run(events, true);
        Tally planned = measure.run(events, false);
        Tally everything = measure.run(events, true);
        report(events, planned, everything);
        ModelTimes.report(Files.readAllLines(folder.resolve("model-use.tsv")), planned.times, everything.times);
        // the models' answers are at hand from here on, so that what is left is reasoning itself, with a warm JVM
        measure.recalled.recalling = true;
        measure.run(events, false);
        measure.run(events, false);
        times(events, measure.run(events, false));
        System.exit(0);
    }

    private Tally run(List<CaseEnriched> events, boolean everything) {
        Tally tally = new Tally();
        recalled.judgements = 0;
        recalled.searches = 0;
        for (CaseEnriched event : events) {
            var input = hop.load(everything ? ordered(event) : event);
            Map<String, Long> before = ModelTimes.now(models);
            long start = CPU.getCurrentThreadCpuTime();
            ReasoningChain chain = hop.reason(input);
            long reasoned = CPU.getCurrentThreadCpuTime();
            ContractJson.canonical(chain);
            tally.reasoningMillis.add((reasoned - start) / 1e6);
            tally.writingMillis.add((CPU.getCurrentThreadCpuTime() - reasoned) / 1e6);
            tally.times.add(event.caseId(), before, ModelTimes.now(models));
            tally.chains.add(chain);
            for (ReasoningStep step : chain.steps()) {
                tally.declared += step.trace().costMillis();
            }
        }
        tally.judgements = recalled.judgements;
        tally.searches = recalled.searches;
        return tally;
    }

    /** Every operator, objects first, so that all models see everything. */
    private CaseEnriched ordered(CaseEnriched event) {
        PackPolicy policy = ContractJson.read(
                contents.get(ContentStore.PLATFORM, event.pack().policy()), PackPolicy.class);
        List<String> all = policy.operators().stream()
                .map(OperatorPolicy::operator)
                .sorted(Comparator.comparing(name -> !name.equals("image-object")))
                .toList();
        RunRequest request = new RunRequest(1, List.of(), List.of(), Map.of(), all, null, null);
        return new CaseEnriched(event.subject(), request, event.perception(), event.knowledge(), event.pack());
    }

    private static void report(List<CaseEnriched> events, Tally planned, Tally everything) {
        int agreed = 0;
        int listed = 0;
        Map<String, Integer> ran = new TreeMap<>();
        Map<String, Integer> possible = new TreeMap<>();
        for (int i = 0; i < events.size(); i++) {
            ReasoningChain one = planned.chains.get(i);
            ReasoningChain other = everything.chains.get(i);
            listed += listed(one).equals(listed(other)) ? 1 : 0;
            count(one, ran);
            count(other, possible);
            if (one.verdict().outcome() == other.verdict().outcome()) {
                agreed++;
                planned.times.agreed(one.caseId());
            } else {
                System.out.printf(
                        "case %s: %s, with everything %s; planned lists %s, everything %s%n",
                        one.caseId(), one.verdict().outcome(), other.verdict().outcome(), listed(one), listed(other));
            }
        }
        System.out.printf(
                "cases %d, equal outcomes %d (%.2f %%)%n", events.size(), agreed, 100.0 * agreed / events.size());
        System.out.printf("equal lists of hypotheses at 0.5 or more: %d%n", listed);
        System.out.printf("operator runs planned %s%n              of %s%n", ran, possible);
        System.out.printf(
                "declared ms: planned %.0f, everything %.0f, saved %.1f %%%n",
                planned.declared, everything.declared, 100 * (1 - planned.declared / everything.declared));
        System.out.printf(
                "planned asked the multimodal model %d times of %d and looked for objects %d times of %d%n",
                planned.judgements, everything.judgements, planned.searches, everything.searches);
    }

    /** CPU time, which does not depend on what else the machine does. */
    private static void times(List<CaseEnriched> events, Tally tally) {
        for (String pack : List.of("", "ecommerce-compliance", "ticket-triage")) {
            List<Double> reasoning = new ArrayList<>();
            List<Double> writing = new ArrayList<>();
            for (int i = 0; i < events.size(); i++) {
                if (pack.isEmpty() || events.get(i).pack().name().equals(pack)) {
                    reasoning.add(tally.reasoningMillis.get(i));
                    writing.add(tally.writingMillis.get(i));
                }
            }
            System.out.printf(
                    "%s, %d cases: reasoning p50 %.2f ms, p95 %.2f ms; canonical JSON p50 %.2f ms, p95 %.2f ms%n",
                    pack.isEmpty() ? "all" : pack,
                    reasoning.size(),
                    quantile(reasoning, 0.5),
                    quantile(reasoning, 0.95),
                    quantile(writing, 0.5),
                    quantile(writing, 0.95));
        }
    }

    private static List<String> listed(ReasoningChain chain) {
        return chain.verdict().labels().stream()
                .filter(label -> label.probability() >= 0.5)
                .map(LabelProbability::hypothesis)
                .sorted()
                .toList();
    }

    private static void count(ReasoningChain chain, Map<String, Integer> counts) {
        counts.merge("~" + chain.verdict().outcome(), 1, Integer::sum);
        for (ReasoningStep step : chain.steps()) {
            if (step instanceof ReasoningStep.Gathered) {
                counts.merge(step.trace().operator(), 1, Integer::sum);
            }
            if (step.trace().reopening() != null && step instanceof ReasoningStep.Verified) {
                counts.merge("~reopened", 1, Integer::sum);
            }
            if (step instanceof ReasoningStep.Verified verified) {
                verified.checks().stream()
                        .filter(check -> !check.passed())
                        .forEach(check -> counts.merge("~failed " + check.name(), 1, Integer::sum));
                counts.merge(
                        verified.faithfulness() < 0 ? "~faithfulness below 0" : "~faithfulness 0 or more",
                        1,
                        Integer::sum);
            }
        }
    }

    private static double quantile(List<Double> values, double share) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) (share * (sorted.size() - 1)));
    }
}
