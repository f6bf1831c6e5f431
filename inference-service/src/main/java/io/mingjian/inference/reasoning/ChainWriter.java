/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.events.CaseEnriched;
import io.mingjian.contracts.knowledge.InferenceRule;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.reasoning.Contradiction;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.FrozenStep;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.contracts.reasoning.ReasoningStep;
import io.mingjian.contracts.reasoning.StepTrace;
import io.mingjian.contracts.reasoning.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes down how a verdict came about. */
final class ChainWriter {

    private final ReasoningInput input;
    private final BeliefModel model;
    private final Map<String, LocalizedText> names;
    private final UsedModels models;
    private final Steps steps = new Steps();
    private final Set<String> shown = new HashSet<>();
    private List<String> rules = List.of();
    private List<Contradiction> contradictions = List.of();

    ChainWriter(ReasoningInput input, BeliefModel model, Map<String, LocalizedText> names) {
        this.input = input;
        this.model = model;
        this.names = names;
        this.models = new UsedModels(input);
    }

    ReasoningChain write(@Nullable FrozenStep hypothesized, List<Pass> passes, Verdict verdict) {
        Pass last = passes.get(passes.size() - 1);
        List<Gathering.Round> rounds = last.gathering().rounds();
        hypothesized(hypothesized, passes.get(0));
        int written = 0;
        for (Pass pass : passes) {
            int until = pass.gathering().rounds().size();
            if (written < until && rounds.get(written).move().reopening() > 0) {
                steps.reopen(rounds.get(written).move().reopening());
            }
            rounds.subList(written, until).forEach(this::gathered);
            inferred(pass.beliefs());
            contradicted(pass);
            verified(pass);
            written = until;
        }
        concluded(last, verdict);
        return chain(rounds, verdict);
    }

    private ReasoningChain chain(List<Gathering.Round> rounds, Verdict verdict) {
        CaseEnriched event = input.event();
        return new ReasoningChain(
                event.caseId(),
                event.run(),
                event.pack(),
                models.of(rounds),
                event.perception(),
                event.knowledge(),
                steps.all(),
                verdict,
                event.request());
    }

    private void hypothesized(@Nullable FrozenStep frozen, Pass first) {
        LocalizedText summary = StepWording.hypothesized(
                input.policy().policy().title(), input.knowledge().hypotheses());
        CaseEnriched event = input.event();
        // what the run asked for is left out, so that it shows at the step that it changes
        Map<String, Object> start = Map.of(
                "subject", event.subject(),
                "perception", input.perceived(),
                "knowledge", event.knowledge(),
                "pack", event.pack(),
                "priors", model.priors());
        List<Gathering.Round> rounds = first.gathering().rounds();
        Beliefs after =
                rounds.isEmpty() ? first.beliefs() : rounds.get(0).move().before();
        steps.add(
                Steps.Content.of("hypothesize", start),
                new Steps.Change(model.priors(), after.gathered()),
                frozen,
                trace -> new ReasoningStep.Hypothesized(trace, summary));
    }

    private void gathered(Gathering.Round round) {
        Gathering.Move move = round.move();
        // once rules have spoken, beliefs include them
        Steps.Change change = move.reopening() == 0
                ? new Steps.Change(move.before().gathered(), move.after().gathered())
                : new Steps.Change(move.before().settled(), move.after().settled());
        FrozenSteps.Taken taken = round.source().taken();
        steps.add(
                content(round),
                change,
                taken == null ? null : taken.mark(),
                trace -> new ReasoningStep.Gathered(trace, StepWording.gathered(round)));
    }

    private Steps.Content content(Gathering.Round round) {
        CompiledPolicy.Tool tool = round.tool();
        FrozenSteps.Taken taken = round.source().taken();
        return new Steps.Content(
                tool.name(),
                round.source().inputDigest(),
                round.evidence(),
                round.modalityWeights(input.policy()),
                taken == null ? tool.policy().costMillis() : taken.trace().costMillis(),
                List.of(),
                models.of(round));
    }

    private void inferred(Beliefs beliefs) {
        List<String> fired = beliefs.fired().stream().map(InferenceRule::id).toList();
        if (fired.equals(rules)) {
            return;
        }
        boolean first = rules.isEmpty() && shown.isEmpty();
        List<Evidence> derived =
                beliefs.derived().stream().filter(item -> shown.add(item.id())).toList();
        rules = fired;
        Steps.Content content = new Steps.Content(
                BeliefModel.RULES,
                Steps.digest(BeliefModel.RULES, beliefs.gathered()),
                derived,
                derived.isEmpty()
                        ? Map.of()
                        : Map.of(derived.get(0).modality(), derived.get(0).modalityWeight()),
                0,
                List.of());
        steps.add(
                content,
                new Steps.Change(first ? beliefs.gathered() : beliefs.settled(), beliefs.settled()),
                null,
                trace -> new ReasoningStep.Inferred(trace, StepWording.inferred(beliefs.fired()), fired));
    }

    private void contradicted(Pass pass) {
        List<Contradiction> found = new ArrayList<>();
        List<Conflict> conflicts = pass.judgment().conflicts();
        for (Conflict conflict : conflicts) {
            found.add(new Contradiction(
                    conflict.support().evidence().id(),
                    conflict.denial().evidence().id(),
                    conflict.explained(),
                    ConflictWording.of(conflict, names),
                    conflict.firstPlace(),
                    conflict.secondPlace(),
                    conflict.rule() == null ? null : conflict.rule().id()));
        }
        if (found.isEmpty() || found.equals(contradictions)) {
            return;
        }
        contradictions = List.copyOf(found);
        unchanged(
                pass,
                Steps.Content.of("contradiction", pass.evidence()),
                trace -> new ReasoningStep.Contradicted(trace, ConflictWording.all(conflicts, names), found));
    }

    private void verified(Pass pass) {
        Findings findings = pass.findings();
        Object tried =
                List.of(pass.evidence(), pass.beliefs().settled(), input.asOf().toString());
        Steps.Content content = new Steps.Content(
                "verify",
                Steps.digest("verify", tried),
                List.of(),
                Map.of(),
                0,
                pass.gathering().notRun());
        unchanged(
                pass,
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

    private void concluded(Pass last, Verdict verdict) {
        Steps.Content content = new Steps.Content(
                "conclude",
                Steps.digest("conclude", last.beliefs().settled()),
                List.of(),
                verdict.modalityWeights(),
                0,
                List.of());
        unchanged(last, content, trace -> new ReasoningStep.Concluded(trace, verdict.summary(), verdict));
    }

    private void unchanged(Pass pass, Steps.Content content, Function<StepTrace, ReasoningStep> step) {
        steps.add(
                content,
                new Steps.Change(pass.beliefs().settled(), pass.beliefs().settled()),
                null,
                step);
    }
}
