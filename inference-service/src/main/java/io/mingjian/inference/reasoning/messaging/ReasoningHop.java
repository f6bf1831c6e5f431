/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning.messaging;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.RunBase;
import io.mingjian.contracts.cases.TextPart;
import io.mingjian.contracts.events.CaseEnriched;
import io.mingjian.contracts.events.CaseReasoned;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.CaseKnowledge;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.inference.fusion.CaseFusion;
import io.mingjian.inference.fusion.FusionCase;
import io.mingjian.inference.reasoning.CompiledPolicy;
import io.mingjian.inference.reasoning.FusionEnquiry;
import io.mingjian.inference.reasoning.NamedText;
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
 * Loads what an enriched case names, reasons, asking the multimodal model when reasoning wants it, and stores the chain.
 * Thread-safe.
 *
 * <p>The ring retries when the store is out of reach; content that is missing or malformed is a failure for good.
 */
final class ReasoningHop implements Function<CaseEnriched, CaseReasoned> {

    private static final Logger LOGGER = LoggerFactory.getLogger(ReasoningHop.class);

    private final ContentStore contents;
    private final CaseFusion fusion;
    private final PolicyCache policies;
    private final Reasoner reasoner = new Reasoner();

    ReasoningHop(ContentStore contents, CaseFusion fusion) {
        this.contents = contents;
        this.fusion = fusion;
        this.policies = new PolicyCache(contents);
    }

    @Override
    public CaseReasoned apply(CaseEnriched event) {
        String salt = contents.salt(event.tenant(), event.caseId(), "chain/" + event.run());
        ReasoningChain chain = reason(load(event)).salted(salt);
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

    /** The chain; asks the multimodal model where reasoning wants it. */
    ReasoningChain reason(ReasoningInput input) {
        return reasoner.reason(input);
    }

    /** What the event names. */
    ReasoningInput load(CaseEnriched event) {
        String tenant = event.tenant();
        Perception perception = ContractJson.read(contents.get(tenant, event.perception()), Perception.class);
        CaseKnowledge knowledge = ContractJson.read(contents.get(tenant, event.knowledge()), CaseKnowledge.class);
        List<NamedText> texts = new ArrayList<>();
        for (TextPart part : event.subject().texts()) {
            String text = new String(contents.get(tenant, part.content()), StandardCharsets.UTF_8);
            texts.add(new NamedText(part.name(), text));
        }
        CompiledPolicy policy = policies.get(event.pack().policy());
        FusionEnquiry enquiry =
                policy.asksFusion() ? enquiry(tenant, texts, perception, knowledge) : FusionEnquiry.absent();
        return new ReasoningInput(event, texts, perception, knowledge, policy, enquiry, base(event));
    }

    /** The chain of the run that this one starts from; read only where its steps are wanted. */
    private @Nullable ReasoningChain base(CaseEnriched event) {
        RunBase base = event.request().base();
        return base == null || event.request().freeze().isEmpty()
                ? null
                : ContractJson.read(contents.get(event.tenant(), base.chain()), ReasoningChain.class);
    }

    private FusionEnquiry enquiry(
            String tenant, List<NamedText> texts, Perception perception, CaseKnowledge knowledge) {
        List<FusionCase.Text> parts = texts.stream()
                .map(part -> new FusionCase.Text(part.name(), part.text()))
                .toList();
        FusionCase subject = new FusionCase(tenant, parts, perception, knowledge.entities(), knowledge.hypotheses());
        return fusion.isAbsent() ? FusionEnquiry.absent() : FusionEnquiry.to(() -> fusion.judge(subject));
    }
}
