/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.knowledge.Budget;
import io.mingjian.contracts.knowledge.PackPolicy;
import io.mingjian.contracts.reasoning.ChainComparison;
import io.mingjian.contracts.reasoning.ChainContent;
import io.mingjian.contracts.reasoning.Divergence;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.FrozenStep;
import io.mingjian.contracts.reasoning.NotRun;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.contracts.reasoning.ReasoningStep;
import io.mingjian.contracts.reasoning.StepAspect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RunsTest {

    private static final String TITLE = "退货包裹 电池鼓包 全网第一";
    private static final ReasoningChain FIRST = sample().reason();

    @Test
    void aRunThatChangesNothingIsBitEqual() {
        ReasoningChain second = run(SampleRun.number(2));

        assertThat(second.run()).isEqualTo(2);
        assertThat(ChainContent.canonical(second)).isEqualTo(ChainContent.canonical(FIRST));
        assertThat(second.request()).isEqualTo(SampleRun.number(2).request());
    }

    @Test
    void everyChoiceOfFrozenStepsOfAnUnchangedRunIsBitEqual() {
        List<Integer> freezable = freezable(FIRST);

        for (int choice = 0; choice < 1 << freezable.size(); choice++) {
            List<Integer> frozen = new ArrayList<>();
            for (int i = 0; i < freezable.size(); i++) {
                if ((choice >> i & 1) == 1) {
                    frozen.add(freezable.get(i));
                }
            }
            ReasoningChain second = run(SampleRun.number(2).freezing(frozen));
            assertThat(ChainContent.digest(second)).as("frozen %s", frozen).isEqualTo(ChainContent.digest(FIRST));
            assertThat(marks(second)).isEqualTo(frozen);
        }
    }

    @Test
    void aFrozenStepSaysWhereItComesFromAndItsModelIsNotAskedAgain() {
        SampleCase sample = SampleCase.titled("保温杯").policy(SamplePack.withFusion());
        ReasoningChain first =
                sample.fusion(SampleFusion.of("weapon", 3.2, 0.22)).reason();
        int fusion = indexOf(first, "fusion");

        ReasoningChain second = sample.model(() -> {
                    throw new AssertionError("the model was asked");
                })
                .base(first)
                .request(SampleRun.number(2).freezing(List.of(fusion)).request())
                .reason();

        FrozenStep mark =
                Objects.requireNonNull(second.steps().get(fusion).trace().frozen());
        assertThat(mark.run()).isEqualTo(1);
        assertThat(mark.step()).isEqualTo(fusion);
        assertThat(mark.note().zh()).isEqualTo("沿用第 1 次运行第 " + fusion + " 步的记录，没有重新执行。");
        assertThat(second.models()).isEqualTo(first.models());
        assertThat(ChainContent.digest(second)).isEqualTo(ChainContent.digest(first));
    }

    @Test
    void frozenEvidenceStandsThoughThePackWouldWeighItOtherwise() {
        int lexicon = indexOf(FIRST, "lexicon");
        ReasoningChain second = sample().policy(SamplePack.withFusion())
                .base(FIRST)
                .request(SampleRun.number(2)
                        .freezing(List.of(0, lexicon))
                        .priors(Map.of())
                        .request())
                .reason();

        assertThat(second.steps().get(lexicon).trace().evidence())
                .isEqualTo(FIRST.steps().get(lexicon).trace().evidence());
        assertThat(second.steps().get(0).trace().before())
                .isEqualTo(FIRST.steps().get(0).trace().before());
    }

    @Test
    void laterStepsAreWorkedOutOnTopOfFrozenOnes() {
        int lexicon = indexOf(FIRST, "lexicon");
        String words = "lexicon:absolute:title:10-14";

        ReasoningChain second = run(SampleRun.number(2)
                .freezing(List.of(lexicon))
                .without(List.of(words, "lexicon:superlative:title:12-14")));

        assertThat(evidence(second)).doesNotContain(words);
        assertThat(second.steps().get(lexicon).trace().costMillis()).isEqualTo(1);
        assertThat(second.verdict().labels())
                .filteredOn(label -> label.hypothesis().equals("absolute-term"))
                .allSatisfy(label -> assertThat(label.probability()).isLessThan(0.1));
    }

    @Test
    void frozenPriorsAreThoseOfTheRunBefore() {
        ReasoningChain second = run(SampleRun.number(2).priors(Map.of("weapon", 0.4)));

        ReasoningChain third = sample().base(second)
                .request(SampleRun.number(3).freezing(List.of(0)).request())
                .reason();

        assertThat(ChainContent.digest(third)).isEqualTo(ChainContent.digest(second));
    }

    @Test
    void aFrozenStepIsPaidForFirst() {
        int last = freezable(FIRST).get(freezable(FIRST).size() - 1);

        ReasoningChain second = run(SampleRun.number(2).freezing(List.of(last)).budget(new Budget(2000, 2)));

        assertThat(gathered(second))
                .hasSize(2)
                .contains(FIRST.steps().get(last).trace().operator());
    }

    @Test
    void theBudgetOfTheRunReplacesThatOfThePack() {
        ReasoningChain second = run(SampleRun.number(2).budget(new Budget(1, 9)));

        assertThat(gathered(second)).hasSize(1);
        assertThat(notRun(second)).contains("budget");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatCannotBeFrozenIsRefused(List<Integer> freeze, Map<String, Double> priors, String reason) {
        SampleCase sample = sample().base(FIRST)
                .request(SampleRun.number(2).freezing(freeze).priors(priors).request());

        assertThatThrownBy(sample::reason)
                .isInstanceOf(UnsupportedRunException.class)
                .hasMessageContaining(reason);
    }

    static Stream<Arguments> refusals() {
        int verify = indexOf(FIRST, "verify");
        return Stream.of(
                Arguments.of(List.of(99), Map.of(), "got: 99"),
                Arguments.of(List.of(verify), Map.of(), "got: step " + verify + ", verify"),
                Arguments.of(List.of(0), Map.of("weapon", 0.5), "got both"));
    }

    @Test
    void aFrozenStepOfAnOperatorThatThePackLacksIsRefused() {
        PackPolicy poorer = SamplePack.policy(new Budget(2000, 9), List.of(SamplePack.operator("contact")));
        SampleCase sample = sample().policy(poorer)
                .base(FIRST)
                .request(SampleRun.number(2)
                        .freezing(List.of(indexOf(FIRST, "lexicon")))
                        .request());

        assertThatThrownBy(sample::reason)
                .isInstanceOf(UnsupportedRunException.class)
                .hasMessageContaining("[contact]")
                .hasMessageContaining("lexicon");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeInOneThingShowsAtTheStepThatItChangesFirst(SampleRun run, int step, StepAspect aspect) {
        Divergence divergence =
                Objects.requireNonNull(ChainComparison.between(FIRST, run(run)).divergence());

        assertThat(divergence.step()).isEqualTo(step);
        assertThat(divergence.aspects()).contains(aspect);
    }

    static Stream<Arguments> changes() {
        int lexicon = indexOf(FIRST, "lexicon");
        List<String> reversed = new ArrayList<>(gathered(FIRST));
        Collections.reverse(reversed);
        return Stream.of(
                Arguments.of(SampleRun.number(2).priors(Map.of("weapon", 0.4)), 0, StepAspect.INPUT),
                Arguments.of(
                        SampleRun.number(2).without(List.of("lexicon:swelling:title:7-9")),
                        lexicon,
                        StepAspect.EVIDENCE),
                Arguments.of(SampleRun.number(2).order(reversed), 1, StepAspect.OPERATOR),
                Arguments.of(SampleRun.number(2).budget(new Budget(2000, 1)), 2, StepAspect.OPERATOR),
                Arguments.of(
                        SampleRun.number(2).asOf(Instant.parse("2019-06-01T00:00:00Z")),
                        indexOf(FIRST, "verify"),
                        StepAspect.INPUT));
    }

    @Test
    void theModelIsNotAskedBeforeItIsWorthIt() {
        AtomicInteger asked = new AtomicInteger();

        ReasoningChain chain = SampleCase.titled("全网第一")
                .policy(SamplePack.costing(SamplePack.withFusion(), "fusion", 1500))
                .model(() -> {
                    asked.incrementAndGet();
                    return Optional.of(SampleFusion.of("weapon", 3, 0.5));
                })
                .reason();

        assertThat(asked).hasValue(0);
        assertThat(chain.verdict().outcome()).isEqualTo(Outcome.BLOCK);
        assertThat(notRun(chain)).contains("no-value");
    }

    @Test
    void theModelIsAskedOnce() {
        AtomicInteger asked = new AtomicInteger();

        SampleCase.titled("保温杯")
                .policy(SamplePack.withFusion())
                .model(() -> {
                    asked.incrementAndGet();
                    return Optional.of(SampleFusion.of("weapon", 3, 0.5));
                })
                .reason();

        assertThat(asked).hasValue(1);
    }

    @Test
    void aModelThatFindsNothingToLookAtCostsNothingAndIsSaidToBeAbsent() {
        ReasoningChain chain = SampleCase.titled("保温杯")
                .policy(SamplePack.withFusion())
                .model(Optional::empty)
                .reason();

        assertThat(gathered(chain)).doesNotContain("fusion");
        assertThat(chain.steps())
                .flatExtracting(step -> step.trace().notRun())
                .filteredOn(operator -> operator.operator().equals("fusion"))
                .extracting(NotRun::reason)
                .containsExactly("model-absent");
    }

    private static SampleCase sample() {
        return SampleCase.titled(TITLE).attribute("source", "returned-parcel").pictureLine("保温");
    }

    private static ReasoningChain run(SampleRun run) {
        RunRequest request = run.request();
        return sample().base(FIRST).request(request).reason();
    }

    private static List<Integer> freezable(ReasoningChain chain) {
        return IntStream.range(0, chain.steps().size())
                .filter(index -> index == 0 || chain.steps().get(index) instanceof ReasoningStep.Gathered)
                .boxed()
                .toList();
    }

    private static List<Integer> marks(ReasoningChain chain) {
        List<Integer> marks = new ArrayList<>();
        for (ReasoningStep step : chain.steps()) {
            FrozenStep mark = step.trace().frozen();
            if (mark != null) {
                assertThat(mark.step()).isEqualTo(step.trace().index());
                marks.add(mark.step());
            }
        }
        return marks;
    }

    private static int indexOf(ReasoningChain chain, String operator) {
        return chain.steps().stream()
                .filter(step -> step.trace().operator().equals(operator))
                .findFirst()
                .orElseThrow()
                .trace()
                .index();
    }

    private static List<String> gathered(ReasoningChain chain) {
        return chain.steps().stream()
                .filter(ReasoningStep.Gathered.class::isInstance)
                .map(step -> step.trace().operator())
                .toList();
    }

    private static List<String> evidence(ReasoningChain chain) {
        return chain.steps().stream()
                .flatMap(step -> step.trace().evidence().stream())
                .map(Evidence::id)
                .toList();
    }

    private static List<String> notRun(ReasoningChain chain) {
        return chain.steps().stream()
                .flatMap(step -> step.trace().notRun().stream())
                .map(NotRun::reason)
                .toList();
    }
}
