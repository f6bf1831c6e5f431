/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.precedent;

import io.mingjian.content.ContentNotFoundException;
import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.events.DecisionRecorded;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.knowledge.precedent.persistence.RecordedDecisions;
import io.mingjian.ring.events.RingMessage;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Learns from recorded decisions: keeps them with what their cases look like, and lets later cases find them. */
final class DecisionRecorder {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionRecorder.class);

    private final ContentStore content;
    private final RecordedDecisions decisions;
    private final PrecedentIndex index;

    DecisionRecorder(ContentStore content, RecordedDecisions decisions, PrecedentIndex index) {
        this.content = content;
        this.decisions = decisions;
        this.index = index;
    }

    /** Fills the index with what is kept. */
    void rebuild() {
        decisions.eachDecidedCase(index::add);
        index.refresh();
        LOG.atInfo().addKeyValue("vectors", index.size()).log("precedents indexed");
    }

    /** Keeps the decisions and indexes them; idempotent. */
    void keep(List<RingMessage<DecisionRecorded>> batch) {
        List<RecordedDecision> recorded = batch.stream().map(this::read).toList();
        recorded.stream()
                .collect(Collectors.groupingBy(each -> each.decision().tenant()))
                .forEach(decisions::record);
        add(recorded);
    }

    /** Indexes what this or another instance of the service keeps; idempotent. */
    void index(List<RingMessage<DecisionRecorded>> batch) {
        add(batch.stream().map(this::read).toList());
    }

    private void add(List<RecordedDecision> recorded) {
        recorded.forEach(each -> each.decidedCase().ifPresent(index::add));
        index.refresh();
    }

    private RecordedDecision read(RingMessage<DecisionRecorded> message) {
        DecisionRecorded event = message.event();
        List<Embedding> embeddings = RecordedDecision.teaches(event.decision()) ? embeddings(event) : List.of();
        return new RecordedDecision(message.id(), event.decision(), embeddings);
    }

    private List<Embedding> embeddings(DecisionRecorded event) {
        String tenant = event.tenant();
        try {
            ReasoningChain chain = ContractJson.read(content.get(tenant, event.chain()), ReasoningChain.class);
            ContentReference perception = chain.perception();
            return perception == null
                    ? List.of()
                    : Embeddings.of(
                            tenant, ContractJson.read(content.get(tenant, perception), Perception.class), content);
        } catch (ContentNotFoundException e) {
            // content may be deleted by law while the decision stays; it can be cited but not resembled
            LOG.atWarn().addKeyValue("case", event.caseId()).log("a decision's content is gone, it is no precedent");
            return List.of();
        }
    }
}
