/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.beside;

import io.mingjian.content.ContentStore;
import io.mingjian.content.ContentStoreException;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.PackPolicy;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.knowledge.beside.persistence.JudgedCases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares what two versions concluded of the same cases. */
public final class Differences {

    /** Most cases that a report names. */
    static final int MOST_EXAMPLES = 20;

    private static final double BELIEVED = 0.5;

    private final JudgedCases judged;
    private final ContentStore content;

    Differences(JudgedCases judged, ContentStore content) {
        this.judged = judged;
        this.content = content;
    }

    /**
     * The report on a job as it is now.
     *
     * @param viewer the tenant whose cases are compared, or the platform for all
     */
    public DifferenceReport report(BesideJob job, String viewer) {
        List<JudgedPair> pairs = judged.pairs(job, viewer);
        Counting counting = new Counting();
        pairs.forEach(counting::add);
        return new DifferenceReport(
                job,
                pairs.size(),
                counting.compared,
                counting.agreed,
                counting.outcomes,
                counting.hypotheses,
                causes(counting.examples),
                counting.examples);
    }

    private static Map<String, Integer> causes(List<DifferenceReport.Example> examples) {
        Map<String, Integer> causes = new TreeMap<>();
        for (DifferenceReport.Example example : examples) {
            example.causes().stream()
                    .map(cause -> cause.kind() + " " + cause.what())
                    .distinct()
                    .forEach(cause -> causes.merge(cause, 1, Integer::sum));
        }
        return causes;
    }

    private List<Cause> causes(JudgedPair pair, Conclusion live, Conclusion beside) {
        try {
            return Causes.between(judged(pair.tenant(), live), judged(pair.tenant(), beside));
        } catch (ContentStoreException e) {
            return List.of();
        }
    }

    private Causes.Judged judged(String tenant, Conclusion conclusion) {
        ReasoningChain chain = ContractJson.read(content.get(tenant, conclusion.chain()), ReasoningChain.class);
        byte[] policy = content.get(
                ContentStore.PLATFORM,
                Objects.requireNonNull(chain.pack(), "pack").policy());
        return new Causes.Judged(chain, ContractJson.read(policy, PackPolicy.class));
    }

    /** The numbers of a report, case by case. */
    private final class Counting {

        private int compared;
        private int agreed;
        private final Map<String, Integer> outcomes = new TreeMap<>();
        private final Map<String, DifferenceReport.Crossings> hypotheses = new TreeMap<>();
        private final List<DifferenceReport.Example> examples = new ArrayList<>();

        void add(JudgedPair pair) {
            Conclusion live = pair.live();
            Conclusion beside = pair.beside();
            if (live == null || beside == null) {
                return;
            }
            compared++;
            crossings(live, beside);
            if (live.outcome() == beside.outcome()) {
                agreed++;
                return;
            }
            String change = live.outcome() + "→" + beside.outcome();
            outcomes.merge(change, 1, Integer::sum);
            if (examples.size() < MOST_EXAMPLES) {
                examples.add(new DifferenceReport.Example(
                        pair.tenant(), pair.caseId(), change, live.version(), causes(pair, live, beside)));
            }
        }

        private void crossings(Conclusion live, Conclusion beside) {
            TreeSet<String> all = new TreeSet<>(live.labels().keySet());
            all.addAll(beside.labels().keySet());
            for (String hypothesis : all) {
                boolean before = live.labels().getOrDefault(hypothesis, 0.0) >= BELIEVED;
                boolean after = beside.labels().getOrDefault(hypothesis, 0.0) >= BELIEVED;
                if (before != after) {
                    DifferenceReport.Crossings known =
                            hypotheses.getOrDefault(hypothesis, new DifferenceReport.Crossings(0, 0));
                    hypotheses.put(hypothesis, known.plus(after));
                }
            }
        }
    }
}
