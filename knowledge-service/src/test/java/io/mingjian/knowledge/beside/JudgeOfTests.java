/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.beside;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.events.CaseEnriched;
import io.mingjian.contracts.events.CaseReasoned;
import io.mingjian.contracts.events.Topics;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.Calibration;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.knowledge.PackPolicy;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.LabelProbability;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.contracts.reasoning.ReasoningStep;
import io.mingjian.contracts.reasoning.StepTrace;
import io.mingjian.contracts.reasoning.Verdict;
import io.mingjian.ring.events.RingMessage;
import io.mingjian.ring.events.RingPublisher;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Judges by the first calibration of the small pack alone: BLOCK from a ratio of 5 on, else PASS. */
final class JudgeOfTests {

    /** What was concluded in the ring. */
    static final Set<Outcome> LIVE_OUTCOMES = ConcurrentHashMap.newKeySet();

    private static final LocalizedText WORDS = new LocalizedText("测试", "test");

    private final ContentStore content;
    private final RingPublisher publisher;

    JudgeOfTests(ContentStore content, RingPublisher publisher) {
        this.content = content;
        this.publisher = publisher;
    }

    void judge(List<RingMessage<CaseEnriched>> batch, String topic) {
        for (RingMessage<CaseEnriched> message : batch) {
            if (message.event().pack().name().equals("small-talk")) {
                publisher
                        .send(topic, message.followedBy("test", judged(message.event(), topic)))
                        .join();
            }
        }
    }

    private CaseReasoned judged(CaseEnriched event, String topic) {
        PackPolicy policy = ContractJson.read(
                content.get(ContentStore.PLATFORM, event.pack().policy()), PackPolicy.class);
        Calibration calibration = policy.calibrations().get(0);
        Verdict verdict = verdict(calibration.present());
        if (topic.equals(Topics.CASES_REASONED)) {
            LIVE_OUTCOMES.add(verdict.outcome());
        }
        ReasoningChain chain = new ReasoningChain(
                event.caseId(),
                event.run(),
                event.pack(),
                List.of(),
                event.perception(),
                event.knowledge(),
                List.of(new ReasoningStep.Gathered(trace(calibration), WORDS)),
                verdict);
        return new CaseReasoned(
                event.caseId(),
                event.tenant(),
                event.run(),
                verdict,
                content.put(event.tenant(), ContractJson.canonical(chain)),
                event.pack(),
                List.of());
    }

    private static Verdict verdict(double ratio) {
        Outcome outcome = ratio >= 5 ? Outcome.BLOCK : Outcome.PASS;
        double probability = ratio >= 5 ? 0.97 : 0.4;
        return new Verdict(
                outcome,
                WORDS,
                List.of(new LabelProbability("rude", WORDS, probability, 1)),
                1,
                0.9,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                WORDS);
    }

    private static StepTrace trace(Calibration calibration) {
        Evidence evidence = new Evidence(
                "title/0-6",
                calibration.operator(),
                calibration.signal(),
                "title",
                Modality.TEXT,
                new Locator.TextRange("title", 0, 6),
                List.of(),
                "nitwit",
                Map.of(calibration.hypothesis(), calibration.present()),
                1,
                WORDS);
        return new StepTrace(
                0,
                calibration.operator(),
                "0".repeat(64),
                List.of(evidence),
                Map.of(),
                Map.of(),
                Map.of(),
                1,
                List.of());
    }
}
