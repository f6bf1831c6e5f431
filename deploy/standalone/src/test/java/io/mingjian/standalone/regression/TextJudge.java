/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone.regression;

import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.cases.TextPart;
import io.mingjian.contracts.events.CaseEnriched;
import io.mingjian.contracts.json.Sha256;
import io.mingjian.contracts.knowledge.CaseKnowledge;
import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.contracts.reasoning.ReasoningStep;
import io.mingjian.inference.reasoning.CompiledPolicy;
import io.mingjian.inference.reasoning.FusionEnquiry;
import io.mingjian.inference.reasoning.NamedText;
import io.mingjian.inference.reasoning.Reasoner;
import io.mingjian.inference.reasoning.ReasoningInput;
import io.mingjian.knowledge.pack.Pack;
import io.mingjian.knowledge.pack.PackReader;
import io.mingjian.knowledge.pack.PackSources;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges texts by a bundled pack as the services do: its files read and checked, its operators run, its losses weighed. */
final class TextJudge {

    static final String COMPLIANCE = "ecommerce-compliance";
    static final String TRIAGE = "ticket-triage";

    private static final UUID ID = UUID.fromString("019ac1f4-6c00-7b4e-8c1d-0a1b2c3d4e5f");
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    private final Pack pack;
    private final CompiledPolicy policy;

    TextJudge(String name) {
        pack = PackSources.find(null).stream()
                .filter(files -> files.folder().equals(name))
                .map(PackReader::read)
                .findFirst()
                .orElseThrow();
        policy = CompiledPolicy.of(pack.policy());
    }

    Pack pack() {
        return pack;
    }

    /** What reasoning about a text alone gives. */
    ReasoningChain judge(String text) {
        return judge(text, Map.of(), NOW);
    }

    ReasoningChain judge(String text, Map<String, String> attributes, Instant asOf) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ContentReference content = new ContentReference(Sha256.hex(bytes), bytes.length);
        Case subject = new Case(
                ID,
                "acme",
                pack.name(),
                List.of(new TextPart("text", content, text.length())),
                List.of(),
                attributes,
                "zh-CN",
                asOf,
                NOW);
        CaseEnriched event = new CaseEnriched(subject, RunRequest.original(), content, content, pack.reference());
        return new Reasoner()
                .reason(new ReasoningInput(
                        event,
                        List.of(new NamedText("text", text)),
                        new Perception(ID, List.of()),
                        knowledge(subject),
                        policy,
                        FusionEnquiry.absent(),
                        null));
    }

    /** What was found in the text, without what stands for nothing found. */
    static List<Evidence> found(ReasoningChain chain) {
        return chain.steps().stream()
                .flatMap(step -> step.trace().evidence().stream())
                .filter(item -> !item.signal().equals("absent"))
                .toList();
    }

    static Outcome outcome(ReasoningChain chain) {
        return chain.steps().stream()
                .filter(ReasoningStep.Concluded.class::isInstance)
                .map(step -> ((ReasoningStep.Concluded) step).verdict().outcome())
                .findFirst()
                .orElseThrow();
    }

    /** What people read about the steps, in both languages. */
    static String explanations(ReasoningChain chain) {
        return chain.steps().stream()
                .flatMap(step -> Stream.concat(
                        Stream.of(step.summary()),
                        step.trace().evidence().stream().map(Evidence::explanation)))
                .map(text -> text.zh() + "\n" + text.en())
                .collect(Collectors.joining("\n"));
    }

    private CaseKnowledge knowledge(Case subject) {
        List<Hypothesis> hypotheses = pack.hypothesesFor(subject);
        return new CaseKnowledge(
                ID,
                pack.reference(),
                hypotheses,
                hypotheses.stream()
                        .flatMap(hypothesis -> hypothesis.clauses().stream())
                        .distinct()
                        .flatMap(clause -> pack.graph().clause(clause).stream())
                        .toList(),
                hypotheses.stream()
                        .flatMap(hypothesis -> Stream.ofNullable(hypothesis.procedure()))
                        .distinct()
                        .flatMap(procedure -> pack.graph().procedure(procedure).stream())
                        .toList(),
                List.of(),
                List.of(),
                List.of());
    }
}
