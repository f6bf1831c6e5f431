/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.enrichment;

import io.mingjian.content.ContentStore;
import io.mingjian.content.ContentStoreUnavailableException;
import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.RunBase;
import io.mingjian.contracts.cases.TextPart;
import io.mingjian.contracts.events.CaseEnriched;
import io.mingjian.contracts.events.CasePerceived;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.CaseKnowledge;
import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.LinkedEntity;
import io.mingjian.contracts.knowledge.PackReference;
import io.mingjian.contracts.knowledge.Precedent;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.knowledge.fact.TenantKnowledge;
import io.mingjian.knowledge.feature.BearingNodes;
import io.mingjian.knowledge.feature.FeatureTable;
import io.mingjian.knowledge.graph.KnowledgeGraph;
import io.mingjian.knowledge.pack.Pack;
import io.mingjian.knowledge.pack.Packs;
import io.mingjian.knowledge.precedent.Embeddings;
import io.mingjian.knowledge.precedent.Precedents;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a perceived case what its pack knows and what it resembles. Depends on its input, the installed packs, the
 * tenant's facts and what was decided before; what it gave stands in the content store for every later run. A version
 * that goes live meanwhile counts for the next case. Thread-safe.
 */
public final class CaseEnrichment {

    private final Packs packs;
    private final Function<String, TenantKnowledge> tenants;
    private final ContentStore content;
    private final Precedents precedents;
    private final Function<Pack, Optional<FeatureTable>> features;
    private final Linkers linkers = new Linkers();

    /** What enrichment asks beside the packs; {@code features} are there some time after a pack is live. */
    record Resembling(Precedents precedents, Function<Pack, Optional<FeatureTable>> features) {}

    CaseEnrichment(
            Packs packs, Function<String, TenantKnowledge> tenants, ContentStore content, Resembling resembling) {
        this.packs = packs;
        this.tenants = tenants;
        this.content = content;
        this.precedents = resembling.precedents();
        this.features = resembling.features();
    }

    /**
     * Enriches a case. A run that starts from another one and names no other pack knows what that one knew, though the
     * pack may have changed since; where it moves {@code asOf}, it knows what held then, from the same version.
     *
     * @throws UnknownPackException if the pack that is asked for is not live, or the version was never installed
     * @throws ContentStoreUnavailableException if the content store is out of reach, which the ring retries
     */
    CaseEnriched enrich(CasePerceived event) {
        RunBase base = event.request().base();
        ContentReference knowledge = base == null ? null : base.knowledge();
        if (knowledge != null) {
            CaseKnowledge known = ContractJson.read(content.get(event.tenant(), knowledge), CaseKnowledge.class);
            if (isMeant(known.pack(), event.request().pack())) {
                return event.request().asOf() == null ? kept(event, known, knowledge) : moved(event, known);
            }
        }
        String wanted = event.request().pack() == null
                ? event.subject().pack()
                : Objects.requireNonNull(event.request().pack());
        return enrich(event, installed(wanted));
    }

    /** Whether a request asks for no pack, or for the one that judged before, by name or by name and version. */
    private static boolean isMeant(PackReference pack, @Nullable String wanted) {
        return wanted == null || wanted.equals(pack.name()) || wanted.equals(pack.name() + "@" + pack.version());
    }

    private static CaseEnriched kept(CasePerceived event, CaseKnowledge known, ContentReference knowledge) {
        return new CaseEnriched(event.subject(), event.request(), event.perception(), knowledge, known.pack());
    }

    private CaseEnriched moved(CasePerceived event, CaseKnowledge known) {
        Pack pack = installed(known.pack().name() + "@" + known.pack().version());
        return enriched(event, pack, perception -> known.precedents());
    }

    private Pack installed(String wanted) {
        return packs.find(wanted).orElseThrow(() -> new UnknownPackException(wanted));
    }

    /**
     * Enriches a case for a pack version that may be another than the case asks for.
     *
     * @throws ContentStoreUnavailableException if the content store is out of reach
     */
    public CaseEnriched enrich(CasePerceived event, Pack pack) {
        Case subject = event.subject();
        return enriched(
                event, pack, perception -> precedents.like(subject, pack, perception, pack.hypothesesFor(subject)));
    }

    private CaseEnriched enriched(CasePerceived event, Pack pack, Function<Perception, List<Precedent>> resembling) {
        Perception perception = ContractJson.read(content.get(event.tenant(), event.perception()), Perception.class);
        CaseKnowledge knowledge = knowledge(event, pack, perception, resembling.apply(perception));
        ContentReference reference = content.put(event.tenant(), event.caseId(), ContractJson.canonical(knowledge));
        return new CaseEnriched(event.subject(), event.request(), event.perception(), reference, pack.reference());
    }

    private CaseKnowledge knowledge(CasePerceived event, Pack pack, Perception perception, List<Precedent> resembled) {
        Case subject = event.subject();
        TenantKnowledge tenant = tenants.apply(subject.tenant());
        Instant asOf = event.request().asOf() == null
                ? subject.asOf()
                : event.request().asOf();
        KnowledgeGraph graph = pack.graph();
        List<Hypothesis> hypotheses = pack.hypothesesFor(subject);
        List<LinkedEntity> entities = linkers.of(graph, tenant).link(texts(subject), subject.attributes(), perception);
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
                        .flatMap(node ->
                                Stream.concat(graph.factsOf(node, asOf).stream(), tenant.factsOf(node, asOf).stream()))
                        .toList(),
                entities,
                resembled,
                features.apply(pack)
                        .map(table ->
                                new BearingNodes(table, texts(subject, perception, table)).of(hypotheses, entities))
                        .orElse(null));
    }

    private List<float[]> texts(Case subject, Perception perception, FeatureTable table) {
        return Embeddings.ofTexts(
                subject.tenant(), perception, content, table.index().modelDigest());
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
