/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.events.CaseEnriched;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.json.Sha256;
import io.mingjian.contracts.knowledge.Budget;
import io.mingjian.contracts.knowledge.CaseKnowledge;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.contracts.reasoning.ReasoningChain;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a verdict depends on.
 *
 * @param event the case, the run and the digests of what is below
 * @param texts the case's text parts with content, in the case's order
 * @param perception what was perceived before reasoning, without the answer to {@code objects}
 * @param knowledge hypotheses, clauses, procedures
 * @param policy the pack's policy, compiled
 * @param fusion the question to the multimodal model, asked only if an operator wants the answer
 * @param objects the question which objects the pictures show, asked only if an operator wants the answer
 * @param base the chain of the run that this one starts from, or null where it starts from none
 */
public record ReasoningInput(
        CaseEnriched event,
        List<NamedText> texts,
        Perception perception,
        CaseKnowledge knowledge,
        CompiledPolicy policy,
        FusionEnquiry fusion,
        ObjectEnquiry objects,
        @Nullable ReasoningChain base) {

    public ReasoningInput {
        texts = List.copyOf(texts);
        if (perception.percepts().stream().anyMatch(ObjectEnquiry::isAnswer)) {
            throw new IllegalArgumentException("objects belong to the answer of the enquiry, not to the perception");
        }
    }

    /** Input whose perception may hold objects; without any, nobody can look for them. */
    public ReasoningInput(
            CaseEnriched event,
            List<NamedText> texts,
            Perception perception,
            CaseKnowledge knowledge,
            CompiledPolicy policy,
            FusionEnquiry fusion,
            @Nullable ReasoningChain base) {
        this(event, texts, ObjectEnquiry.before(perception), knowledge, policy, fusion, recorded(perception), base);
    }

    private static ObjectEnquiry recorded(Perception perception) {
        List<Percept> objects =
                perception.percepts().stream().filter(ObjectEnquiry::isAnswer).toList();
        return objects.isEmpty() ? ObjectEnquiry.absent() : ObjectEnquiry.recorded(objects);
    }

    /** What has been seen of the case so far. */
    public Perception seen() {
        return objects.with(perception);
    }

    /** The content of {@link #perception}, by which a run knows whether it starts from the same as another. */
    ContentReference perceived() {
        if (!objects.isRecorded()) {
            return event.perception();
        }
        byte[] content = ContractJson.canonical(perception);
        return new ContentReference(Sha256.hex(content), content.length);
    }

    RunRequest request() {
        return event.request();
    }

    /** What the run may spend: what it asks for, or the pack's budget. */
    Budget budget() {
        Budget wanted = request().budget();
        return wanted == null ? policy.policy().budget() : wanted;
    }

    Instant asOf() {
        Instant wanted = request().asOf();
        return wanted == null ? event.subject().asOf() : wanted;
    }
}
