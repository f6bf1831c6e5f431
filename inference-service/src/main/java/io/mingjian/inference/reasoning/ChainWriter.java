/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.events.CaseEnriched;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.percept.ModelReference;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.reasoning.Contradiction;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.contracts.reasoning.ReasoningStep;
import io.mingjian.contracts.reasoning.StepTrace;
import io.mingjian.contracts.reasoning.Verdict;
import io.mingjian.inference.fusion.FusionResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes down how a verdict came about. */
final class ChainWriter {

    private final ReasoningInput input;
    private final BeliefModel model;
    private final Gathering gathering;
    private final Map<String, LocalizedText> names;
    private final Steps steps = new Steps();

    ChainWriter(ReasoningInput input, BeliefModel model, Gathering gathering, Map<String, LocalizedText> names) {
        this.input = input;
        this.model = model;
        this.gathering = gathering;
        this.names = names;
    }

    ReasoningChain write(Judgment judgment, Findings findings, Verdict verdict) {
        hypothesized();
        gathering.rounds().forEach(this::gathered);
        inferred();
        contradicted(judgment.conflicts());
        verified(findings);
        concluded(verdict);
        CaseEnriched event = input.event();
        return new ReasoningChain(
                event.caseId(),
                event.run(),
                event.pack(),
                models(),
                event.perception(),
                event.knowledge(),
                steps.all(),
                verdict);
    }

    private void hypothesized() {
        LocalizedText summary = StepWording.hypothesized(
                input.policy().policy().title(), input.knowledge().hypotheses());
        // the event names everything that reasoning starts from by its digest
        Steps.Content content = Steps.Content.of("hypothesize", input.event());
        steps.add(content, model.priors(), gatheredBefore(0), trace -> new ReasoningStep.Hypothesized(trace, summary));
    }

    private SortedMap<String, Double> gatheredBefore(int round) {
        return round < gathering.rounds().size()
                ? gathering.rounds().get(round).before().gathered()
                : gathering.beliefs().gathered();
    }

    private void gathered(Gathering.Round round) {
        CompiledPolicy.Tool tool = round.tool();
        Steps.Content content = new Steps.Content(
                tool.name(),
                List.of(
                        new TreeMap<>(tool.policy().parameters()),
                        tool.operator().subject(input)),
                round.evidence(),
                round.modalityWeights(input.policy()),
                tool.policy().costMillis(),
                List.of());
        steps.add(
                content,
                round.before().gathered(),
                round.after().gathered(),
                trace -> new ReasoningStep.Gathered(trace, StepWording.gathered(round)));
    }

    private void inferred() {
        Beliefs beliefs = gathering.beliefs();
        if (beliefs.fired().isEmpty()) {
            return;
        }
        List<Evidence> derived = beliefs.derived();
        Steps.Content content = new Steps.Content(
                BeliefModel.RULES,
                beliefs.gathered(),
                derived,
                Map.of(derived.get(0).modality(), derived.get(0).modalityWeight()),
                0,
                List.of());
        List<String> rules = beliefs.fired().stream().map(rule -> rule.id()).toList();
        steps.add(
                content,
                beliefs.gathered(),
                beliefs.settled(),
                trace -> new ReasoningStep.Inferred(trace, StepWording.inferred(beliefs.fired()), rules));
    }

    private void contradicted(List<Conflict> conflicts) {
        if (conflicts.isEmpty()) {
            return;
        }
        List<Contradiction> contradictions = new ArrayList<>();
        for (Conflict conflict : conflicts) {
            contradictions.add(new Contradiction(
                    conflict.support().evidence().id(),
                    conflict.denial().evidence().id(),
                    conflict.explained(),
                    ConflictWording.of(conflict, names),
                    conflict.firstPlace(),
                    conflict.secondPlace(),
                    conflict.rule() == null ? null : conflict.rule().id()));
        }
        List<String> compared = gathering.evidence().stream().map(Evidence::id).toList();
        unchanged(
                Steps.Content.of("contradiction", compared),
                trace -> new ReasoningStep.Contradicted(trace, ConflictWording.all(conflicts, names), contradictions));
    }

    private void verified(Findings findings) {
        List<String> tried = gathering.evidence().stream().map(Evidence::id).toList();
        Steps.Content content = new Steps.Content(
                "verify",
                List.of(tried, gathering.beliefs().settled(), input.asOf().toString()),
                List.of(),
                Map.of(),
                0,
                gathering.notRun());
        unchanged(
                content,
                trace -> new ReasoningStep.Verified(
                        trace,
                        StepWording.verified(findings),
                        findings.checks(),
                        findings.leaveOneOut(),
                        findings.minimalEvidence(),
                        findings.flipSet(),
                        findings.faithfulness()));
    }

    private void concluded(Verdict verdict) {
        Steps.Content content = new Steps.Content(
                "conclude", gathering.beliefs().settled(), List.of(), verdict.modalityWeights(), 0, List.of());
        unchanged(content, trace -> new ReasoningStep.Concluded(trace, verdict.summary(), verdict));
    }

    private void unchanged(Steps.Content content, Function<StepTrace, ReasoningStep> step) {
        Beliefs beliefs = gathering.beliefs();
        steps.add(content, beliefs.settled(), beliefs.settled(), step);
    }

    private Stream<ModelReference> fused() {
        FusionResult fusion = input.fusion();
        boolean ran = gathering.rounds().stream()
                .anyMatch(round -> round.tool().name().equals(Operators.FUSION));
        return fusion == null || !ran
                ? Stream.empty()
                : Stream.concat(Stream.of(fusion.model()), fusion.encoders().stream());
    }

    private List<ModelReference> models() {
        Stream<ModelReference> perceived = input.perception().percepts().stream()
                .filter(percept -> !(percept instanceof Percept.Unperceived))
                .map(Percept::model);
        return Stream.concat(perceived, fused())
                .distinct()
                .sorted(Comparator.comparing(ModelReference::name)
                        .thenComparing(ModelReference::version)
                        .thenComparing(ModelReference::digest))
                .toList();
    }
}
