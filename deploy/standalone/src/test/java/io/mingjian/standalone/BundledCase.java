/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone;

import io.mingjian.contracts.cases.Attachment;
import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.cases.TextPart;
import io.mingjian.contracts.events.CaseEnriched;
import io.mingjian.contracts.json.Sha256;
import io.mingjian.contracts.knowledge.CaseKnowledge;
import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.LinkedEntity;
import io.mingjian.contracts.knowledge.Precedent;
import io.mingjian.contracts.knowledge.PrecedentKind;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.percept.ModelReference;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.contracts.percept.PixelPoint;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.inference.fusion.FusionResult;
import io.mingjian.inference.reasoning.CompiledPolicy;
import io.mingjian.inference.reasoning.FusionEnquiry;
import io.mingjian.inference.reasoning.NamedText;
import io.mingjian.inference.reasoning.Reasoner;
import io.mingjian.inference.reasoning.ReasoningInput;
import io.mingjian.knowledge.linking.EntityLinker;
import io.mingjian.knowledge.pack.Pack;
import io.mingjian.knowledge.pack.PackReader;
import io.mingjian.knowledge.pack.PackSources;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case that a bundled pack judges without servers: the real knowledge and reasoning, percepts given by hand. */
final class BundledCase {

    static final String COMPLIANCE = "ecommerce-compliance";
    static final String TRIAGE = "ticket-triage";

    private static final UUID ID = UUID.fromString("01234567-89ab-7cde-8f01-23456789abcd");
    private static final UUID PAST = UUID.fromString("01234567-89ab-7cde-8f01-000000000001");
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final ModelReference MODEL = new ModelReference("recorded", "1", "0".repeat(64));
    private static final ModelReference AGREED = new ModelReference("nsfw-agreement", "1+1", "1".repeat(64));
    private static final Map<String, Pack> PACKS = packs();

    private final Pack pack;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, String> attributes = new TreeMap<>();
    private final List<Percept> percepts = new ArrayList<>();
    private final List<Precedent> precedents = new ArrayList<>();
    private List<String> order = List.of();
    private @Nullable Double fusionScore;

    private BundledCase(Pack pack) {
        this.pack = pack;
    }

    static BundledCase of(String pack) {
        return new BundledCase(pack(pack));
    }

    static Pack pack(String name) {
        return Objects.requireNonNull(PACKS.get(name), name);
    }

    private static Map<String, Pack> packs() {
        Map<String, Pack> packs = new TreeMap<>();
        PackSources.find(null).forEach(files -> packs.put(files.folder(), PackReader.read(files)));
        return packs;
    }

    BundledCase text(String part, String text) {
        texts.put(part, text);
        return this;
    }

    BundledCase attribute(String name, String value) {
        attributes.put(name, value);
        return this;
    }

    /** A picture that both models for sexual content cleared, with lines of writing. */
    BundledCase picture(String... lines) {
        percepts.add(new Percept.ImageQuality("photo/quality", MODEL, whole(), 800, 800, 200, 1));
        for (String line : lines) {
            percepts.add(new Percept.TextSpan("photo/line/" + percepts.size(), MODEL, region(), line, 0.97));
        }
        return agreed("safe-for-work", 0.99);
    }

    BundledCase agreed(String label, double score) {
        percepts.removeIf(percept -> percept.id().equals("photo/nsfw"));
        percepts.add(new Percept.ClassScore("photo/nsfw", AGREED, whole(), label, score));
        return this;
    }

    BundledCase seen(String label, double score) {
        percepts.add(new Percept.ClassScore("photo/class/" + percepts.size(), MODEL, whole(), label, score));
        percepts.add(new Percept.DetectedObject("photo/object/" + percepts.size(), MODEL, region(), label, score));
        return this;
    }

    BundledCase code(String format, String payload) {
        percepts.add(new Percept.CodePayload("photo/code/" + percepts.size(), MODEL, region(), format, payload));
        return this;
    }

    /** The multimodal model gives every hypothesis this logit. */
    BundledCase fused(double score) {
        fusionScore = score;
        return this;
    }

    /** A decided case and an example resemble it, of which the hypothesis held, or did not. */
    BundledCase resembling(String hypothesis, boolean holds) {
        for (PrecedentKind kind : PrecedentKind.values()) {
            String id = kind == PrecedentKind.CASE ? PAST.toString() : "example-1";
            Outcome outcome = holds ? Outcome.BLOCK : Outcome.PASS;
            precedents.add(new Precedent(id, 0.93, hypothesis, outcome, kind, Modality.TEXT, holds, null));
        }
        return this;
    }

    /** These operators run first. */
    BundledCase ordered(String... operators) {
        order = List.of(operators);
        return this;
    }

    /** Everything that the case itself says, in one string. */
    String content() {
        StringBuilder content = new StringBuilder(texts.toString()).append(attributes);
        for (Percept percept : percepts) {
            if (percept instanceof Percept.TextSpan line) {
                content.append(line.text());
            } else if (percept instanceof Percept.CodePayload code) {
                content.append(code.payload());
            }
        }
        return content.toString();
    }

    ReasoningChain reason() {
        Perception perception = new Perception(ID, percepts);
        Case subject = subject();
        RunRequest request = order.isEmpty()
                ? RunRequest.original()
                : new RunRequest(2, List.of(), List.of(), Map.of(), order, null, null);
        ContentReference none = new ContentReference("0".repeat(64), 1);
        CaseEnriched event = new CaseEnriched(subject, request, none, none, pack.reference());
        List<NamedText> named = texts.entrySet().stream()
                .map(entry -> new NamedText(entry.getKey(), entry.getValue()))
                .toList();
        CaseKnowledge knowledge = knowledge(subject, perception);
        return new Reasoner()
                .reason(new ReasoningInput(
                        event,
                        named,
                        perception,
                        knowledge,
                        CompiledPolicy.of(pack.policy()),
                        fusion(knowledge.hypotheses()),
                        null));
    }

    private Case subject() {
        List<TextPart> parts = texts.entrySet().stream()
                .map(entry -> new TextPart(
                        entry.getKey(),
                        reference(entry.getValue()),
                        entry.getValue().length()))
                .toList();
        List<Attachment> attachments =
                percepts.isEmpty() ? List.of() : List.of(new Attachment("photo", "image/jpeg", reference("photo")));
        return new Case(ID, "acme", pack.name(), parts, attachments, attributes, "zh-CN", NOW, NOW);
    }

    private static ContentReference reference(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new ContentReference(Sha256.hex(bytes), bytes.length);
    }

    private CaseKnowledge knowledge(Case subject, Perception perception) {
        List<Hypothesis> hypotheses = pack.hypothesesFor(subject);
        List<LinkedEntity> entities = new EntityLinker(pack.graph().nodes()).link(texts, attributes, perception);
        return new CaseKnowledge(
                ID,
                pack.reference(),
                hypotheses,
                hypotheses.stream()
                        .flatMap(hypothesis -> hypothesis.clauses().stream())
                        .distinct()
                        .flatMap(id -> pack.graph().clause(id).stream())
                        .toList(),
                hypotheses.stream()
                        .map(hypothesis -> hypothesis.procedure() == null ? "" : hypothesis.procedure())
                        .distinct()
                        .flatMap(id -> pack.graph().procedure(id).stream())
                        .toList(),
                entities.stream()
                        .map(LinkedEntity::node)
                        .distinct()
                        .flatMap(node -> pack.graph().factsOf(node).stream())
                        .toList(),
                entities,
                precedents);
    }

    private FusionEnquiry fusion(List<Hypothesis> hypotheses) {
        Double score = fusionScore;
        if (score == null) {
            return FusionEnquiry.absent();
        }
        Map<Modality, Double> gates = Map.of(Modality.TEXT, 0.5, Modality.IMAGE, 0.5);
        FusionResult answer = new FusionResult(
                MODEL,
                List.of(MODEL),
                hypotheses.stream()
                        .map(hypothesis ->
                                new FusionResult.Assessment(hypothesis.id(), score, gates, Map.of(), List.of(0.4, 0.6)))
                        .toList(),
                Map.of(),
                List.of(new FusionResult.Omission(Modality.TEXT, FusionResult.Unit.TOKEN, 128, 200)));
        return FusionEnquiry.to(() -> Optional.of(answer));
    }

    private static Locator whole() {
        return new Locator.WholeAttachment("photo");
    }

    private static Locator region() {
        return new Locator.ImageRegion(
                "photo",
                List.of(new PixelPoint(0, 0), new PixelPoint(10, 0), new PixelPoint(10, 5), new PixelPoint(0, 5)));
    }
}
