/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning.messaging;

import io.mingjian.content.ContentNotFoundException;
import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.RunBase;
import io.mingjian.contracts.cases.TextPart;
import io.mingjian.contracts.events.CaseEnriched;
import io.mingjian.contracts.events.CaseReasoned;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.CaseFeatures;
import io.mingjian.contracts.knowledge.CaseKnowledge;
import io.mingjian.contracts.knowledge.KnowledgeFeatures;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.knowledge.PackPolicy;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.contracts.reasoning.FailureChains;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.inference.fusion.CaseFusion;
import io.mingjian.inference.fusion.FusionCase;
import io.mingjian.inference.fusion.FusionChoice;
import io.mingjian.inference.fusion.NameVectors;
import io.mingjian.inference.onnx.ModelVersionUnavailableException;
import io.mingjian.inference.perception.ObjectSearch;
import io.mingjian.inference.reasoning.CompiledPolicy;
import io.mingjian.inference.reasoning.FusionEnquiry;
import io.mingjian.inference.reasoning.NamedText;
import io.mingjian.inference.reasoning.ObjectEnquiry;
import io.mingjian.inference.reasoning.Reasoner;
import io.mingjian.inference.reasoning.ReasoningInput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads what an enriched case names, reasons, asking the multimodal model and the one that finds objects when reasoning
 * wants it, and stores the chain and, where objects were looked for, the perception with them: a later run that starts
 * from this one is told the same. Thread-safe.
 *
 * <p>The ring retries when the store is out of reach; content that is missing or malformed is a failure for good.
 */
final class ReasoningHop implements Function<CaseEnriched, CaseReasoned> {

    private static final Logger LOGGER = LoggerFactory.getLogger(ReasoningHop.class);

    private final ContentStore contents;
    private final FusionChoice fusions;
    private final ObjectSearch objects;
    private final StoredValues<CompiledPolicy> policies;
    private final StoredValues<NameVectors> names;
    private final Reasoner reasoner = new Reasoner();

    ReasoningHop(ContentStore contents, FusionChoice fusions, ObjectSearch objects) {
        this.contents = contents;
        this.fusions = fusions;
        this.objects = objects;
        this.policies =
                new StoredValues<>(contents, json -> CompiledPolicy.of(ContractJson.read(json, PackPolicy.class)));
        this.names = new StoredValues<>(contents, this::vectors);
    }

    @Override
    public CaseReasoned apply(CaseEnriched event) {
        String salt = contents.salt(event.tenant(), event.caseId(), "chain/" + event.run());
        ReasoningChain chain = chain(event).salted(salt);
        ContentReference reference = contents.put(event.tenant(), event.caseId(), ContractJson.canonical(chain));
        LOGGER.atInfo()
                .setMessage("case reasoned")
                .addKeyValue("caseId", event.caseId())
                .addKeyValue("run", event.run())
                .addKeyValue("outcome", chain.verdict().outcome())
                .addKeyValue("steps", chain.steps().size())
                .log();
        return new CaseReasoned(
                event.caseId(), event.tenant(), event.run(), chain.verdict(), reference, event.pack(), chain.models());
    }

    private ReasoningChain chain(CaseEnriched event) {
        try {
            ReasoningInput input = load(event);
            return seeing(reason(input), input);
        } catch (ModelVersionUnavailableException e) {
            return refused(event, e.reason());
        }
    }

    /** A run whose models cannot be had: a person must decide, since another model would be another run. */
    private static ReasoningChain refused(CaseEnriched event, LocalizedText reason) {
        LocalizedText summary = new LocalizedText(
                reason.zh() + "，本次运行没有进行，需要人工决定。",
                reason.en() + "; the run was not carried out and a person must decide.");
        ReasoningChain failed = FailureChains.of(
                new FailureChains.Failure(ReasoningConfiguration.HOP, "model-version-unavailable", summary),
                event.caseId(),
                event.run(),
                event.pack());
        return new ReasoningChain(
                event.caseId(),
                event.run(),
                event.pack(),
                List.of(),
                event.perception(),
                event.knowledge(),
                failed.steps(),
                failed.verdict(),
                event.request());
    }

    /** The chain, naming the perception with what was looked for while reasoning. */
    private ReasoningChain seeing(ReasoningChain chain, ReasoningInput input) {
        if (input.objects().isRecorded() || input.objects().known().isEmpty()) {
            return chain;
        }
        CaseEnriched event = input.event();
        ContentReference seen = contents.put(event.tenant(), event.caseId(), ContractJson.canonical(input.seen()));
        return new ReasoningChain(
                chain.caseId(),
                chain.run(),
                chain.pack(),
                chain.models(),
                seen,
                chain.knowledge(),
                chain.steps(),
                chain.verdict(),
                chain.request());
    }

    /** The chain; asks the models where reasoning wants it. */
    ReasoningChain reason(ReasoningInput input) {
        return reasoner.reason(input);
    }

    /**
     * What the event names.
     *
     * @throws ModelVersionUnavailableException if the run asks for a version of a model that cannot be had
     */
    ReasoningInput load(CaseEnriched event) {
        CaseFusion fusion = fusions.of(event.request().wantedModels());
        String tenant = event.tenant();
        Perception perception = ContractJson.read(contents.get(tenant, event.perception()), Perception.class);
        CaseKnowledge knowledge = ContractJson.read(contents.get(tenant, event.knowledge()), CaseKnowledge.class);
        List<NamedText> texts = new ArrayList<>();
        for (TextPart part : event.subject().texts()) {
            String text = new String(contents.get(tenant, part.content()), StandardCharsets.UTF_8);
            texts.add(new NamedText(part.name(), text));
        }
        CompiledPolicy policy = policies.get(event.pack().policy());
        ObjectEnquiry search = search(event.subject(), perception);
        Perception before = ObjectEnquiry.before(perception);
        FusionEnquiry enquiry = policy.asksFusion() && !fusion.isAbsent()
                ? FusionEnquiry.to(() -> fusion.judge(subject(tenant, texts, search.with(before), knowledge)))
                : FusionEnquiry.absent();
        return new ReasoningInput(event, texts, before, knowledge, policy, enquiry, search, base(event));
    }

    /** Objects are looked for once per case: a perception that holds the answer is not asked again. */
    private ObjectEnquiry search(Case subject, Perception perception) {
        List<Percept> known =
                perception.percepts().stream().filter(ObjectEnquiry::isAnswer).toList();
        if (!known.isEmpty()) {
            return ObjectEnquiry.recorded(known);
        }
        boolean pictures = perception.all(Percept.ImageQuality.class).findAny().isPresent();
        return pictures && objects.isPossible()
                ? ObjectEnquiry.to(() -> objects.search(subject))
                : ObjectEnquiry.absent();
    }

    /** The chain of the run that this one starts from; read only where its steps are wanted. */
    private @Nullable ReasoningChain base(CaseEnriched event) {
        RunBase base = event.request().base();
        return base == null || event.request().freeze().isEmpty()
                ? null
                : ContractJson.read(contents.get(event.tenant(), base.chain()), ReasoningChain.class);
    }

    /** What the model looks at: also what has been looked for by the time that it is asked. */
    private FusionCase subject(String tenant, List<NamedText> texts, Perception perception, CaseKnowledge knowledge) {
        List<FusionCase.Text> parts = texts.stream()
                .map(part -> new FusionCase.Text(part.name(), part.text()))
                .toList();
        return new FusionCase(
                tenant, parts, perception, knowledge.entities(), knowledge.hypotheses(), known(knowledge.features()));
    }

    /** Vectors of names from the pack's installation; without them the encoder gives the same ones again. */
    private @Nullable NameVectors known(@Nullable CaseFeatures features) {
        if (features == null) {
            return null;
        }
        try {
            return names.get(features.table());
        } catch (ContentNotFoundException e) {
            LOGGER.atWarn().addKeyValue("table", features.table().sha256()).log("a pack's vectors are gone");
            return null;
        }
    }

    private NameVectors vectors(byte[] json) {
        KnowledgeFeatures index = ContractJson.read(json, KnowledgeFeatures.class);
        return NameVectors.of(index, contents.get(ContentStore.PLATFORM, index.nameVectors()));
    }
}
