/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.enrichment;

import io.mingjian.content.ContentStore;
import io.mingjian.content.ContentStoreUnavailableException;
import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.TextPart;
import io.mingjian.contracts.events.CaseEnriched;
import io.mingjian.contracts.events.CasePerceived;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.CaseKnowledge;
import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.LinkedEntity;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.knowledge.graph.KnowledgeGraph;
import io.mingjian.knowledge.linking.EntityLinker;
import io.mingjian.knowledge.pack.Pack;
import io.mingjian.knowledge.pack.Packs;
import io.mingjian.knowledge.precedent.Precedents;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Adds to a perceived case what its pack knows and what it resembles. Depends on its input, the live packs and what was
 * decided before; what it gave stands in the content store for every later run. Thread-safe.
 */
final class CaseEnrichment {

    private final Packs packs;
    private final ContentStore content;
    private final Precedents precedents;
    private final Map<String, EntityLinker> linkers;

    CaseEnrichment(Packs packs, ContentStore content, Precedents precedents) {
        this.packs = packs;
        this.content = content;
        this.precedents = precedents;
        this.linkers = packs.all().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Pack::name, pack -> new EntityLinker(pack.graph().nodes())));
    }

    /**
     * Enriches a case.
     *
     * @throws UnknownPackException if the pack that is asked for is not live
     * @throws ContentStoreUnavailableException if the content store is out of reach, which the ring retries
     */
    CaseEnriched enrich(CasePerceived event) {
        Case subject = event.subject();
        String wanted = event.request().pack() == null
                ? subject.pack()
                : Objects.requireNonNull(event.request().pack());
        Pack pack = packs.find(wanted).orElseThrow(() -> new UnknownPackException(wanted));
        Perception perception = ContractJson.read(content.get(event.tenant(), event.perception()), Perception.class);
        byte[] knowledge = ContractJson.canonical(knowledge(subject, pack, perception));
        ContentReference reference = content.put(event.tenant(), knowledge);
        return new CaseEnriched(subject, event.request(), event.perception(), reference, pack.reference());
    }

    private CaseKnowledge knowledge(Case subject, Pack pack, Perception perception) {
        KnowledgeGraph graph = pack.graph();
        List<Hypothesis> hypotheses = pack.hypothesesFor(subject);
        List<LinkedEntity> entities =
                Objects.requireNonNull(linkers.get(pack.name())).link(texts(subject), subject.attributes(), perception);
        return new CaseKnowledge(
                subject.id(),
                pack.reference(),
                hypotheses,
                named(hypotheses, Hypothesis::clauses, id -> graph.clause(id).stream()
                        .toList()),
                named(
                        hypotheses,
                        hypothesis -> hypothesis.procedure() == null ? List.of() : List.of(hypothesis.procedure()),
                        id -> graph.procedure(id).stream().toList()),
                entities.stream()
                        .map(LinkedEntity::node)
                        .distinct()
                        .flatMap(node -> graph.factsOf(node).stream())
                        .toList(),
                entities,
                precedents.like(subject, pack.name(), perception, hypotheses));
    }

    /** What the hypotheses name, in their order, each once. */
    private static <T> List<T> named(
            List<Hypothesis> hypotheses, Function<Hypothesis, List<String>> names, Function<String, List<T>> lookup) {
        return hypotheses.stream()
                .flatMap(hypothesis -> names.apply(hypothesis).stream())
                .distinct()
                .flatMap(id -> lookup.apply(id).stream())
                .toList();
    }

    private Map<String, String> texts(Case subject) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (TextPart part : subject.texts()) {
            texts.put(part.name(), new String(content.get(subject.tenant(), part.content()), StandardCharsets.UTF_8));
        }
        return texts;
    }
}
