/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.schemas;

import io.mingjian.contracts.cases.Attachment;
import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.RunBase;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.cases.TextPart;
import io.mingjian.contracts.events.ActPerformed;
import io.mingjian.contracts.events.Actor;
import io.mingjian.contracts.events.ActorKind;
import io.mingjian.contracts.events.CaseEnriched;
import io.mingjian.contracts.events.CasePerceived;
import io.mingjian.contracts.events.CaseReasoned;
import io.mingjian.contracts.events.CaseSubmitted;
import io.mingjian.contracts.events.Decision;
import io.mingjian.contracts.events.DecisionRecorded;
import io.mingjian.contracts.events.LedgerPosition;
import io.mingjian.contracts.events.PackInstalled;
import io.mingjian.contracts.events.RecordedAct;
import io.mingjian.contracts.knowledge.Budget;
import io.mingjian.contracts.knowledge.PackReference;
import io.mingjian.contracts.percept.ModelReference;
import io.mingjian.contracts.proof.DecisionProof;
import io.mingjian.contracts.proof.LedgerKey;
import io.mingjian.contracts.proof.ProofConsistency;
import io.mingjian.contracts.proof.ProofDigests;
import io.mingjian.contracts.proof.ProofInclusion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One fully populated sample per event and document: no null, no empty collection, every kind of every sealed type. */
final class Samples {

    static final UUID CASE_ID = UUID.fromString("019ac1f4-6c00-7b4e-8c1d-0a1b2c3d4e5f");
    static final Instant MOMENT = Instant.parse("2026-11-21T03:04:05.678901Z");
    static final ModelReference MODEL = new ModelReference("pp-ocr-rec", "4.0.0", digest('a'));
    static final ContentReference CONTENT = new ContentReference(digest('b'), 1234, CASE_ID);
    static final PackReference PACK =
            new PackReference("ecommerce-compliance", "1.0.0", digest('c'), digest('d'), CONTENT);

    private Samples() {}

    static List<Object> all() {
        return List.of(
                submitted(),
                perceived(),
                enriched(),
                reasoned(),
                recorded(),
                installed(),
                performed(),
                new RecordedAct(performed(), MOMENT.plusMillis(5)),
                proof(),
                PerceptSamples.perception(),
                KnowledgeSamples.knowledge(),
                KnowledgeSamples.policy(),
                KnowledgeSamples.features(),
                ReasoningSamples.chain());
    }

    static CaseSubmitted submitted() {
        return new CaseSubmitted(subject(), request());
    }

    static CasePerceived perceived() {
        return new CasePerceived(subject(), request(), CONTENT);
    }

    static CaseEnriched enriched() {
        return new CaseEnriched(subject(), request(), CONTENT, new ContentReference(digest('e'), 0), PACK);
    }

    static CaseReasoned reasoned() {
        return new CaseReasoned(CASE_ID, "acme", 2, ReasoningSamples.verdict(), CONTENT, PACK, List.of(MODEL));
    }

    static DecisionRecorded recorded() {
        UUID id = UUID.fromString("019ac1f4-6c01-7000-8000-000000000001");
        Decision decision = new Decision(
                id, CASE_ID, "acme", 2, ReasoningSamples.verdict(), digest('f'), PACK, List.of(MODEL), MOMENT, CASE_ID);
        return new DecisionRecorded(decision, CONTENT, new LedgerPosition(41, 42, digest('0')));
    }

    static PackInstalled installed() {
        return new PackInstalled(PACK, KnowledgeSamples.text("电商合规"), KnowledgeSamples.hypotheses());
    }

    static ActPerformed performed() {
        return new ActPerformed(
                UUID.fromString("019ac1f4-6c02-7000-8000-000000000002"),
                "acme",
                MOMENT,
                new Actor(ActorKind.KEY, "019ac1f4-6c02-7000-8000-0000000000aa", "Li Lei"),
                "case.reviewed",
                "case/" + CASE_ID,
                CASE_ID,
                Map.of("verdictAfter", "PASS", "理由", "CN-AD-009-3"));
    }

    static DecisionProof proof() {
        return new DecisionProof(
                DecisionProof.FORMAT,
                ContractSchemas.canonical(recorded().decision()),
                new ProofDigests(digest('f'), digest('c'), CONTENT.sha256(), digest('d'), List.of(MODEL), digest('1')),
                new ProofInclusion(41, 42, digest('2'), digest('0'), List.of(digest('3'), digest('4'))),
                "mingjian.example/ledger\n42\nAAAA\n\n\u2014 mingjian.example/ledger AAAA\n",
                new ProofConsistency(40, 42, digest('5'), digest('0'), List.of(digest('6'))),
                List.of(new LedgerKey("mingjian.example/ledger+0123abcd+AQAA", MOMENT, MOMENT.plusSeconds(60))));
    }

    static String digest(char digit) {
        return String.valueOf(digit).repeat(64);
    }

    private static Case subject() {
        return new Case(
                CASE_ID,
                "acme",
                "ecommerce-compliance",
                List.of(new TextPart("title", CONTENT, 12), new TextPart("description", CONTENT, 0)),
                List.of(new Attachment("photo", "image/jpeg", CONTENT)),
                Map.of("price", "99", "类目", "食品"),
                "zh-CN",
                MOMENT,
                MOMENT.plusNanos(1_000));
    }

    static RunRequest request() {
        return new RunRequest(
                2,
                List.of(0, 3),
                List.of("evidence-1"),
                Map.of("absolute-term", 0.25),
                List.of("lexicon", "ocr-lexicon"),
                MOMENT,
                "ecommerce-compliance@1.0.0",
                new Budget(500, 4),
                new RunBase(1, CONTENT, CONTENT, CONTENT),
                Map.of("fusion", "3"));
    }
}
