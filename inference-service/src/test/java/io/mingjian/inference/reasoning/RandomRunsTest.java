/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.Budget;
import io.mingjian.contracts.knowledge.PackPolicy;
import io.mingjian.contracts.reasoning.ChainComparison;
import io.mingjian.contracts.reasoning.ChainContent;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.contracts.reasoning.ReasoningStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A thousand random cases, each with a random run on top, replayed. */
class RandomRunsTest {

    private static final int CASES = 1_000;
    private static final List<String> PIECES =
            List.of("全网第一", "最佳", "加微信", "vx8899abc", "手枪", "传闻词", "电池鼓包", "未漏液", "漏液", "退货包裹", "保温杯");
    private static final List<PackPolicy> POLICIES = List.of(
            SamplePack.policy(), SamplePack.withFusion(), SamplePack.costing(SamplePack.withFusion(), "fusion", 1500));

    @Test
    void everyRunIsRepeatedBitForBit() {
        int changed = 0;
        int reopened = 0;
        for (int seed = 0; seed < CASES; seed++) {
            ReasoningChain first = caseOf(seed).reason();
            RunRequest request = request(new Random(seed * 31L + 7), first);
            ReasoningChain second = run(seed, request, first);

            assertThat(ContractJson.canonical(run(seed, request, first)))
                    .as("case %s, %s", seed, request)
                    .isEqualTo(ContractJson.canonical(second));
            assertThat(ChainContent.digest(run(seed, allFrozen(request, second), second)))
                    .as("case %s, everything of %s frozen", seed, request)
                    .isEqualTo(ChainContent.digest(second));
            changed += ChainComparison.between(first, second).equal() ? 0 : 1;
            reopened += second.steps().stream().anyMatch(step -> step.trace().reopening() != null) ? 1 : 0;
        }
        // a sample in which nothing happens would prove nothing
        assertThat(changed).isBetween(CASES / 2, CASES - 10);
        assertThat(reopened).isPositive();
    }

    private static ReasoningChain run(int seed, RunRequest request, ReasoningChain base) {
        return caseOf(seed).base(base).request(request).reason();
    }

    private static RunRequest allFrozen(RunRequest request, ReasoningChain base) {
        List<Integer> frozen = new ArrayList<>();
        base.steps().stream()
                .filter(step -> step instanceof ReasoningStep.Gathered)
                .forEach(step -> frozen.add(step.trace().index()));
        if (request.priors().isEmpty()) {
            frozen.add(0);
        }
        return SampleRun.number(request.number() + 1)
                .freezing(frozen)
                .without(request.without())
                .priors(request.priors())
                .order(request.order())
                .asOf(request.asOf())
                .budget(request.budget())
                .request();
    }

    private static RunRequest request(Random random, ReasoningChain base) {
        List<Integer> frozen = new ArrayList<>();
        List<String> evidence = new ArrayList<>(List.of("TEXT", "IMAGE", "KNOWLEDGE"));
        for (ReasoningStep step : base.steps()) {
            if (step instanceof ReasoningStep.Gathered && random.nextInt(3) == 0) {
                frozen.add(step.trace().index());
            }
            step.trace().evidence().stream().map(Evidence::id).forEach(evidence::add);
        }
        Map<String, Double> priors = random.nextInt(3) == 0
                ? new TreeMap<>(Map.of("weapon", 0.01 + 0.9 * random.nextDouble(), "battery-leak", 0.3))
                : Map.of();
        if (priors.isEmpty() && random.nextBoolean()) {
            frozen.add(0);
        }
        Collections.shuffle(evidence, random);
        List<String> order = new ArrayList<>(SamplePack.OPERATORS);
        Collections.shuffle(order, random);
        return SampleRun.number(2)
                .freezing(frozen)
                .without(evidence.subList(0, Math.min(evidence.size(), random.nextInt(3))))
                .priors(priors)
                .order(order.subList(0, random.nextInt(4)))
                .asOf(random.nextInt(3) == 0 ? Instant.parse("2019-06-01T00:00:00Z") : null)
                .budget(random.nextInt(3) == 0 ? new Budget(1 + random.nextInt(200), 1 + random.nextInt(5)) : null)
                .request();
    }

    private static SampleCase caseOf(int seed) {
        Random random = new Random(seed);
        SampleCase sample = SampleCase.titled(text(random)).text("description", text(random));
        for (int i = random.nextInt(2); i > 0; i--) {
            sample.pictureLine(text(random));
        }
        if (random.nextBoolean()) {
            sample.pictureClass(random.nextBoolean() ? "handgun" : "leak", 0.9);
        }
        if (random.nextInt(4) == 0) {
            sample.attribute("source", "returned-parcel");
        }
        String about = random.nextBoolean() ? "weapon" : "battery-leak";
        return sample.policy(POLICIES.get(random.nextInt(POLICIES.size())))
                .fusion(SampleFusion.of(about, 12 * random.nextDouble() - 6, 0.3));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("杯");
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size()))).append('，');
        }
        return text.toString();
    }
}
