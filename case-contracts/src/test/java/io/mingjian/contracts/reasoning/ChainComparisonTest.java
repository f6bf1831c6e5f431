/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.percept.ModelReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChainComparisonTest {

    private static final UUID CASE_ID = new UUID(0, 7);
    private static final LocalizedText TEXT = new LocalizedText("中文", "English");
    private static final Evidence WORDS = evidence("words", 4.5);
    private static final Evidence CODE = evidence("code", 2);
    private static final ReasoningChain FIRST = chain(1, CASE_ID, steps(), verdict(Outcome.BLOCK, 0.9));

    @Test
    void runsThatSayTheSameAreBitEqualThoughTheyAreOtherRuns() {
        List<ReasoningStep> frozen = steps();
        frozen.set(1, frozen.get(1).withTrace(trace(1, "lexicon", List.of(WORDS), FrozenStep.of(1, 1), null)));
        ReasoningChain second = chain(2, CASE_ID, frozen, verdict(Outcome.BLOCK, 0.9));

        ChainDifference difference = ChainComparison.between(FIRST, second);

        assertThat(difference.equal()).isTrue();
        assertThat(difference.divergence()).isNull();
        assertThat(difference.firstDigest()).isEqualTo(difference.secondDigest());
        assertThat(difference.beliefs()).isEmpty();
        assertThat(difference.summary().zh()).isEqualTo("第 1 次与第 2 次运行逐位相同。");
        assertThat(difference.summary().en()).isEqualTo("Runs 1 and 2 are bit-equal.");
    }

    @Test
    void theContentIsTheStepsAndTheVerdictAlone() {
        String content = new String(ChainContent.canonical(FIRST), StandardCharsets.UTF_8);

        assertThat(ContractJson.mapper().readTree(content).propertyNames())
                .containsExactlyInAnyOrder("steps", "verdict");
        assertThat(content).doesNotContain(CASE_ID.toString()).doesNotContain("frozen");
    }

    @Test
    void namesTheFirstStepThatDiffersAndInWhat() {
        List<ReasoningStep> steps = steps();
        steps.set(1, new ReasoningStep.Gathered(trace(1, "lexicon", List.of(evidence("words", 3)), null, null), TEXT));
        steps.set(2, new ReasoningStep.Concluded(trace(2, "conclude", List.of(), null, null), TEXT, verdict()));

        ChainDifference difference = between(steps, verdict());

        assertThat(difference.equal()).isFalse();
        Divergence divergence = Objects.requireNonNull(difference.divergence());
        assertThat(divergence.step()).isEqualTo(1);
        assertThat(divergence.firstOperator()).isEqualTo("lexicon");
        assertThat(divergence.aspects()).containsExactly(StepAspect.EVIDENCE);
        assertThat(divergence.summary().en()).isEqualTo("They part at step 1 (evidence gathered), in evidence.");
    }

    @Test
    void everyPartOfAStepIsCompared() {
        assertThat(aspects(trace -> new StepTrace(
                        1, "other", digest(), List.of(WORDS), Map.of(), Map.of(), Map.of(), 1, List.of())))
                .containsExactly(StepAspect.OPERATOR);
        assertThat(aspects(trace -> new StepTrace(
                        1, "lexicon", "f".repeat(64), List.of(WORDS), Map.of(), Map.of(), Map.of(), 1, List.of())))
                .containsExactly(StepAspect.INPUT);
        assertThat(aspects(trace -> new StepTrace(
                        1,
                        "lexicon",
                        digest(),
                        List.of(WORDS),
                        Map.of("h", 1.0),
                        Map.of(),
                        Map.of(Modality.TEXT, 1.0),
                        2,
                        List.of(new NotRun("code", "budget", 0.5)))))
                .containsExactly(StepAspect.BELIEFS, StepAspect.WEIGHTS, StepAspect.COST, StepAspect.NOT_RUN);
        assertThat(aspects(trace -> trace(1, "lexicon", List.of(WORDS), null, 1)))
                .containsExactly(StepAspect.OPERATOR);
    }

    @Test
    void anotherVersionOfAModelIsNamedAsTheCause() {
        Divergence divergence = Objects.requireNonNull(divergence(asking("2", "a"), asking("3", "b")));

        assertThat(divergence.aspects()).containsExactly(StepAspect.MODEL);
        assertThat(divergence.summary().en())
                .isEqualTo("They part at step 1 (evidence gathered), in model."
                        + " The cause is another model: fusion 2 → 3.");
        assertThat(divergence.summary().zh()).endsWith("模型。原因是所问的模型不同：fusion 2 → 3。");
    }

    @Test
    void anotherFileOfTheSameVersionIsNamedByItsDigest() {
        Divergence divergence = Objects.requireNonNull(divergence(asking("2", "a"), asking("2", "b")));

        assertThat(divergence.summary().en()).endsWith("fusion 2 (sha256 aaaaaaaaaaaa) → 2 (sha256 bbbbbbbbbbbb).");
    }

    @Test
    void aChainThatDoesNotNameItsModelsIsBitEqualToOneThatDoes() {
        StepTrace silent = trace(1, "lexicon", List.of(WORDS), null, null);

        ChainDifference difference = between(gathered(silent), FIRST.verdict());

        assertThat(between(gathered(asking("2", "a")), FIRST.verdict()).firstDigest())
                .isEqualTo(difference.firstDigest());
        assertThat(divergence(silent, asking("2", "a"))).isNull();
        assertThat(between(gathered(asking("2", "a")), FIRST.verdict()).equal()).isTrue();
    }

    private static @Nullable Divergence divergence(StepTrace first, StepTrace second) {
        ReasoningChain before =
                new ReasoningChain(CASE_ID, 1, null, List.of(), null, null, gathered(first), FIRST.verdict());
        ReasoningChain after =
                new ReasoningChain(CASE_ID, 2, null, List.of(), null, null, gathered(second), FIRST.verdict());
        return ChainComparison.between(before, after).divergence();
    }

    private static List<ReasoningStep> gathered(StepTrace trace) {
        List<ReasoningStep> steps = steps();
        steps.set(1, new ReasoningStep.Gathered(trace, TEXT));
        return steps;
    }

    private static StepTrace asking(String version, String digit) {
        return new StepTrace(
                1,
                "lexicon",
                digest(),
                List.of(WORDS),
                Map.of(),
                Map.of(),
                Map.of(),
                1,
                List.of(),
                null,
                null,
                List.of(new ModelReference("fusion", version, digit.repeat(64))));
    }

    @Test
    void aStepThatOneRunLacksIsADifference() {
        List<ReasoningStep> shorter = steps().subList(0, 2);

        Divergence divergence =
                Objects.requireNonNull(between(shorter, FIRST.verdict()).divergence());

        assertThat(divergence.step()).isEqualTo(2);
        assertThat(divergence.firstOperator()).isEqualTo("conclude");
        assertThat(divergence.secondOperator()).isNull();
        assertThat(divergence.aspects()).containsExactly(StepAspect.PRESENCE);
        assertThat(divergence.summary().zh()).isEqualTo("从第 2 步（结论与没有步骤）起不同：步骤的有无。");
    }

    @Test
    void evidenceIsAddedRemovedAndChangedByIdentifier() {
        Evidence weaker = evidence("words", 3);
        Evidence added = evidence("new", 1);
        List<ReasoningStep> first = steps();
        first.set(1, new ReasoningStep.Gathered(trace(1, "lexicon", List.of(WORDS, CODE), null, null), TEXT));
        List<ReasoningStep> second = steps();
        second.set(1, new ReasoningStep.Gathered(trace(1, "lexicon", List.of(weaker, added), null, null), TEXT));

        EvidenceDifference evidence = ChainComparison.between(
                        chain(1, CASE_ID, first, verdict()), chain(2, CASE_ID, second, verdict()))
                .evidence();

        assertThat(evidence.added()).containsExactly(added);
        assertThat(evidence.removed()).containsExactly(CODE);
        assertThat(evidence.changed()).containsExactly(new EvidenceDifference.Change(WORDS, weaker));
    }

    @Test
    void verdictsStandSideBySideAndTheBeliefThatMovedFarthestComesFirst() {
        Verdict second = new Verdict(
                Outcome.PASS,
                new LocalizedText("放行", "Pass"),
                List.of(label("b", 0.2), label("a", 0.85), label("c", 0.3)),
                0,
                0.6,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                TEXT);
        Verdict first = new Verdict(
                Outcome.BLOCK,
                new LocalizedText("下架", "Take down"),
                List.of(label("a", 0.9), label("b", 0.7)),
                2,
                0.9,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                TEXT);

        ChainDifference difference = ChainComparison.between(
                chain(1, CASE_ID, steps(), first), chain(3, CASE_ID, steps().subList(0, 2), second));

        assertThat(difference.verdict()).isEqualTo(new VerdictDifference(Outcome.BLOCK, Outcome.PASS, 2, 0, 0.9, 0.6));
        assertThat(difference.beliefs())
                .containsExactly(
                        new BeliefDifference("b", TEXT, 0.7, 0.2),
                        new BeliefDifference("c", TEXT, null, 0.3),
                        new BeliefDifference("a", TEXT, 0.9, 0.85));
        assertThat(difference.summary().zh()).endsWith("结论由“下架”变为“放行”。");
        assertThat(difference.summary().en())
                .startsWith("Runs 1 and 3 differ. They part at step 2")
                .endsWith("The outcome changes from \"Take down\" to \"Pass\".");
    }

    @Test
    void aDifferenceIsReadBackAsItWasWritten() {
        ChainDifference difference = between(steps().subList(0, 1), verdict());

        assertThat(ContractJson.read(ContractJson.canonical(difference), ChainDifference.class))
                .isEqualTo(difference);
    }

    @Test
    void chainsOfTwoCasesAreRefused() {
        ReasoningChain other = chain(2, new UUID(0, 8), steps(), verdict());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChainComparison.between(FIRST, other))
                .withMessageContaining(CASE_ID.toString())
                .withMessageContaining(other.caseId().toString());
    }

    private static List<StepAspect> aspects(UnaryOperator<StepTrace> change) {
        List<ReasoningStep> steps = steps();
        steps.set(1, steps.get(1).withTrace(change.apply(steps.get(1).trace())));
        return Objects.requireNonNull(between(steps, FIRST.verdict()).divergence())
                .aspects();
    }

    private static ChainDifference between(List<ReasoningStep> second, Verdict verdict) {
        return ChainComparison.between(FIRST, chain(2, CASE_ID, second, verdict));
    }

    private static ReasoningChain chain(int run, UUID caseId, List<ReasoningStep> steps, Verdict verdict) {
        return new ReasoningChain(caseId, run, null, List.of(), null, null, steps, verdict);
    }

    private static List<ReasoningStep> steps() {
        return new ArrayList<>(List.of(
                new ReasoningStep.Hypothesized(trace(0, "hypothesize", List.of(), null, null), TEXT),
                new ReasoningStep.Gathered(trace(1, "lexicon", List.of(WORDS), null, null), TEXT),
                new ReasoningStep.Concluded(
                        trace(2, "conclude", List.of(), null, null), TEXT, verdict(Outcome.BLOCK, 0.9))));
    }

    private static StepTrace trace(
            int index,
            String operator,
            List<Evidence> evidence,
            @Nullable FrozenStep frozen,
            @Nullable Integer reopening) {
        return new StepTrace(
                index, operator, digest(), evidence, Map.of(), Map.of(), Map.of(), 1, List.of(), frozen, reopening);
    }

    private static String digest() {
        return "e".repeat(64);
    }

    private static Evidence evidence(String id, double ratio) {
        return new Evidence(
                id,
                "lexicon",
                "s",
                "g-" + id,
                Modality.TEXT,
                new Locator.WholeCase(),
                List.of(),
                "",
                Map.of("h", ratio),
                1,
                TEXT);
    }

    private static LabelProbability label(String hypothesis, double probability) {
        return new LabelProbability(hypothesis, TEXT, probability, 1);
    }

    private static Verdict verdict() {
        return verdict(Outcome.PASS, 0.8);
    }

    private static Verdict verdict(Outcome outcome, double confidence) {
        return new Verdict(
                outcome, TEXT, List.of(), 0, confidence, List.of(), List.of(), List.of(), List.of(), Map.of(), TEXT);
    }
}
