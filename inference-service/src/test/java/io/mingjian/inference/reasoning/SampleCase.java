/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.cases.Attachment;
import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.cases.TextPart;
import io.mingjian.contracts.events.CaseEnriched;
import io.mingjian.contracts.json.Sha256;
import io.mingjian.contracts.knowledge.CaseKnowledge;
import io.mingjian.contracts.knowledge.Fact;
import io.mingjian.contracts.knowledge.LinkedEntity;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.knowledge.PackPolicy;
import io.mingjian.contracts.knowledge.PackReference;
import io.mingjian.contracts.knowledge.Procedure;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.percept.ModelReference;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.contracts.percept.PixelPoint;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.inference.fusion.FusionResult;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Builds a case of the sample pack and reasons about it. */
public final class SampleCase {

    public static final UUID ID = UUID.fromString("01234567-89ab-7cde-8f01-23456789abcd");
    private static final ModelReference MODEL = new ModelReference("test-model", "1", "0".repeat(64));
    private static final CompiledPolicy COMPILED = CompiledPolicy.of(SamplePack.policy());

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Percept> percepts = new ArrayList<>();
    private final List<LinkedEntity> entities = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private List<Procedure> procedures = SamplePack.procedures();
    private RunRequest request = RunRequest.original();
    private CompiledPolicy policy = COMPILED;
    private @Nullable Supplier<Optional<FusionResult>> model;
    private @Nullable ReasoningChain base;

    public static SampleCase titled(String title) {
        return new SampleCase().text("title", title);
    }

    SampleCase text(String name, String text) {
        texts.put(name, text);
        return this;
    }

    SampleCase attribute(String name, String value) {
        attributes.put(name, value);
        return this;
    }

    SampleCase pictureLine(String line) {
        return pictureLine(line, 0.98);
    }

    SampleCase pictureLine(String line, double confidence) {
        String id = "photo/line-" + percepts.size();
        percepts.add(new Percept.TextSpan(id, MODEL, region(), line, confidence));
        return this;
    }

    SampleCase pictureClass(String label, double score) {
        percepts.add(new Percept.ClassScore("photo/class-" + percepts.size(), MODEL, whole(), label, score));
        return this;
    }

    SampleCase pictureObject(String label, double score) {
        percepts.add(new Percept.DetectedObject("photo/object-" + percepts.size(), MODEL, region(), label, score));
        return this;
    }

    SampleCase pictureCode(String format, String payload) {
        percepts.add(new Percept.CodePayload("photo/code-" + percepts.size(), MODEL, region(), format, payload));
        return this;
    }

    /** A picture of which nothing more is known. */
    public SampleCase picture() {
        percepts.add(new Percept.ImageQuality("photo/quality", MODEL, whole(), 800, 800, 200, 1));
        return this;
    }

    /** The first of the two models for sexual content ruled out that they agree. */
    SampleCase clearedByTheFirstModel(double score) {
        ModelReference first = new ModelReference("nsfw-mobilenet", "1", MODEL.digest());
        percepts.add(new Percept.ClassScore("photo/nsfw", first, whole(), "safe-for-work", score));
        return this;
    }

    /** What the two models for sexual content agree on. */
    SampleCase agreement(String label, double score) {
        ModelReference agreed = new ModelReference("nsfw-agreement", "1+1", MODEL.digest());
        percepts.add(new Percept.ClassScore("photo/nsfw", agreed, whole(), label, score));
        return this;
    }

    SampleCase missingModel(String name) {
        percepts.add(new Percept.Unperceived(
                "photo/" + name, new ModelReference(name, "none", MODEL.digest()), whole(), "model-absent", "absent"));
        return this;
    }

    /** A node that a text part names, with what the graph states of it. */
    SampleCase knows(String node, String alias, String part, String predicate, String object) {
        int begin = texts.getOrDefault(part, "").indexOf(alias);
        Locator place = new Locator.TextRange(part, begin, begin + alias.length());
        entities.add(new LinkedEntity(node, new LocalizedText("节点" + node, "node " + node), alias, place));
        facts.add(new Fact(node + "/" + predicate, node, predicate, object, null, null, "test"));
        return this;
    }

    SampleCase unrecognisedPicture() {
        percepts.add(new Percept.Unperceived(
                "photo/unperceived",
                new ModelReference("efficientnet-lite2", "1", MODEL.digest()),
                whole(),
                "model-absent",
                "no model for pictures is installed"));
        return this;
    }

    SampleCase procedures(List<Procedure> others) {
        procedures = others;
        return this;
    }

    SampleCase request(RunRequest wanted) {
        request = wanted;
        return this;
    }

    SampleCase asOf(String moment) {
        return request(new RunRequest(2, List.of(), List.of(), Map.of(), List.of(), Instant.parse(moment), null));
    }

    /** The run that frozen steps come from. */
    SampleCase base(ReasoningChain chain) {
        base = chain;
        return this;
    }

    SampleCase fusion(FusionResult result) {
        return model(() -> Optional.of(result));
    }

    SampleCase model(Supplier<Optional<FusionResult>> asked) {
        model = asked;
        return this;
    }

    SampleCase policy(PackPolicy other) {
        policy = CompiledPolicy.of(other);
        return this;
    }

    ReasoningChain reason() {
        return new Reasoner().reason(input());
    }

    public ReasoningInput input() {
        CaseEnriched event = event(new ContentReference("0".repeat(64), 1), new ContentReference("1".repeat(64), 1));
        List<NamedText> named = new ArrayList<>();
        texts.forEach((name, text) -> named.add(new NamedText(name, text)));
        Supplier<Optional<FusionResult>> asked = model;
        FusionEnquiry enquiry = asked == null ? FusionEnquiry.absent() : FusionEnquiry.to(asked);
        return new ReasoningInput(event, named, perception(), knowledge(event.pack()), policy, enquiry, base);
    }

    public CaseEnriched event(ContentReference perception, ContentReference knowledge) {
        PackReference pack = new PackReference(
                "sample", "1.0.0", "2".repeat(64), "3".repeat(64), new ContentReference("4".repeat(64), 1));
        return new CaseEnriched(subject(), request, perception, knowledge, pack);
    }

    private Case subject() {
        List<TextPart> parts = new ArrayList<>();
        texts.forEach((name, text) -> parts.add(new TextPart(name, reference(text), text.length())));
        List<Attachment> attachments = percepts.isEmpty()
                ? List.of()
                : List.of(new Attachment("photo", "image/jpeg", new ContentReference("5".repeat(64), 9)));
        Instant now = Instant.parse("2026-11-21T00:00:00Z");
        return new Case(ID, "acme", "sample", parts, attachments, attributes, "zh-CN", now, now);
    }

    public Perception perception() {
        return new Perception(ID, percepts);
    }

    public CaseKnowledge knowledge(PackReference pack) {
        return new CaseKnowledge(
                ID, pack, SamplePack.hypotheses(), SamplePack.clauses(), procedures, facts, entities, List.of());
    }

    private static ContentReference reference(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new ContentReference(Sha256.hex(bytes), bytes.length);
    }

    private static Locator region() {
        return new Locator.ImageRegion(
                "photo",
                List.of(new PixelPoint(0, 0), new PixelPoint(10, 0), new PixelPoint(10, 5), new PixelPoint(0, 5)));
    }

    private static Locator whole() {
        return new Locator.WholeAttachment("photo");
    }
}
