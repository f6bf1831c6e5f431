/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.PackPolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final List<String> PIECES = List.of(
            "全网第一",
            "最佳",
            "最近",
            "加微信",
            "vx8899abc",
            "手枪",
            "传闻词",
            "电池鼓包",
            "未漏液",
            "漏液",
            "退货包裹",
            "保温杯",
            "，",
            " ",
            "13800138000");

    private static final Reasoner REASONER = new Reasoner();
    private static final PackPolicy FUSING = SamplePack.withFusion();

    @Property(tries = 200)
    void theSameCaseGivesTheSameBytes(@ForAll("seeds") long seed) {
        byte[] first = chain(seed, new Random(1));
        byte[] second = chain(seed, new Random(2));

        assertThat(Arrays.equals(first, second)).isTrue();
    }

    @Test
    void threadsDoNotDisturbOneAnother() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<byte[]>> chains = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                long seed = i % 10;
                chains.add(threads.submit(() -> chain(seed, new Random())));
            }
            for (int i = 0; i < 100; i++) {
                assertThat(chains.get(i).get()).isEqualTo(chain(i % 10, new Random(9)));
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void usualTextsTakeAFewMilliseconds() {
        ReasoningInput input = caseOf(7, new Random(1)).input();
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            long start = System.nanoTime();
            ContractJson.canonical(REASONER.reason(input));
            nanos.add(System.nanoTime() - start);
        }
        List<Long> warm = new ArrayList<>(nanos.subList(300, 600));
        Collections.sort(warm);

        System.out.printf("reasoning and canonical JSON, p50: %.2f ms%n", warm.get(150) / 1e6);
        assertThat(warm).hasSize(300);
    }

    private static byte[] chain(long seed, Random shuffle) {
        return ContractJson.canonical(REASONER.reason(caseOf(seed, shuffle).input()));
    }

    private static SampleCase caseOf(long seed, Random shuffle) {
        Random random = new Random(seed);
        SampleCase sample = SampleCase.titled(text(random)).text("description", text(random));
        for (int i = random.nextInt(3); i > 0; i--) {
            sample.pictureLine(text(random));
        }
        if (random.nextBoolean()) {
            sample.pictureClass(random.nextBoolean() ? "handgun" : "leak", 0.9);
        }
        List<String> attributes = new ArrayList<>(List.of("source", "price", "category"));
        Collections.shuffle(attributes, shuffle);
        attributes.forEach(name -> sample.attribute(name, name.equals("source") ? "returned-parcel" : "1"));
        List<String> priors = new ArrayList<>(List.of("absolute-term", "weapon"));
        Collections.shuffle(priors, shuffle);
        Map<String, Double> shuffled = new LinkedHashMap<>();
        priors.forEach(name -> shuffled.put(name, 0.03));
        if (random.nextBoolean()) {
            sample.policy(FUSING).fusion(SampleFusion.of("weapon", 8 * random.nextDouble() - 4, 0.3));
        }
        Map<String, Double> wanted = random.nextBoolean() ? Map.of() : shuffled;
        return sample.request(new RunRequest(1, List.of(), List.of(), wanted, List.of(), null, null));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("杯");
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }
}
