/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.knowledge.Calibration;
import io.mingjian.contracts.knowledge.InferenceRule;
import io.mingjian.contracts.knowledge.OperatorPolicy;
import io.mingjian.contracts.knowledge.PackPolicy;
import io.mingjian.contracts.knowledge.Procedure;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.reasoning.Contradiction;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.contracts.reasoning.ReasoningStep;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContradictionTest {

    private static final Map<String, String> PARAMETERS = Map.of(
            "pairs", "named-two-ways=transport|swelling",
            "denials", "leak,swelling",
            "devices", "laptop=笔记本电脑|laptop;mobile=手机|smartphone");

    @Test
    void whatOnePartDeniesAndAnotherReportsIsEvidenceWithBothPlaces() {
        ReasoningChain chain = SampleCase.titled("电池未漏液")
                .text("message", "包裹里漏液")
                .policy(policy(List.of()))
                .reason();
        Contradiction contradiction = contradictions(chain).get(0);

        assertThat(contradiction.explained()).isFalse();
        assertThat(contradiction.rule()).isNull();
        assertThat(Objects.requireNonNull(contradiction.firstPlace()).locator())
                .isEqualTo(new Locator.TextRange("message", 3, 5));
        assertThat(Objects.requireNonNull(contradiction.secondPlace()).locator())
                .isEqualTo(new Locator.TextRange("title", 2, 5));
        assertThat(contradiction.explanation().zh()).startsWith("留言写的是“漏液”，而标题是“未漏液”");
        assertThat(contradiction.explanation().en()).startsWith("The message says \"漏液\" while the title says \"未漏液\"");
        assertThat(chain.verdict().outcome()).isEqualTo(Outcome.REVIEW);
    }

    @Test
    void aRuleThatAccountsForItIsNamed() {
        InferenceRule rule = new InferenceRule(
                "returned-goods-differ",
                List.of("in-transport-chain"),
                "battery-leak",
                0.5,
                SamplePack.text("退回途中可能漏液。", "It may have begun to leak on its way back."));
        Contradiction contradiction = contradictions(SampleCase.titled("退货包裹，电池未漏液")
                        .text("message", "电池漏液")
                        .policy(policy(List.of(rule)))
                        .reason())
                .get(0);

        assertThat(contradiction.explained()).isTrue();
        assertThat(contradiction.rule()).isEqualTo("returned-goods-differ");
        assertThat(contradiction.explanation().zh()).endsWith("规则可以解释：退回途中可能漏液。");
        assertThat(contradiction.explanation().en())
                .endsWith("A rule accounts for it: It may have begun to leak on its way back.");
    }

    @ParameterizedTest
    @CsvSource({"电池未漏液, 之前没有漏液", "电池未漏液, 后来漏液了", "电池漏液, 电池鼓包", "no leak at all, no leak"})
    void wordsThatGoTogetherContradictNothing(String title, String message) {
        assertThat(observe(SampleCase.titled(title).text("message", message)))
                .noneMatch(signal -> signal.name().equals("leak-disputed"));
    }

    @Test
    void aPictureMayContradictTheText() {
        Signal signal =
                observe(SampleCase.titled("电池未漏液").pictureClass("leak", 0.9)).get(0);

        assertThat(signal.name()).isEqualTo("leak-disputed");
        assertThat(signal.share()).isEqualTo(new Share(Modality.IMAGE, 0.9));
        assertThat(Objects.requireNonNull(signal.counterpart()).excerpt()).isEqualTo("未漏液");
    }

    @Test
    void linesInThePictureAreReadAsWell() {
        assertThat(observe(SampleCase.titled("电池未漏液").pictureLine("验收记录：漏液")))
                .extracting(Signal::name)
                .containsExactly("leak-disputed");
    }

    @ParameterizedTest
    @CsvSource({
        "我的笔记本电脑坏了, mobile, 0.9, true",
        "My laptop does not boot, mobile, 0.9, true",
        "我的笔记本电脑坏了, laptop, 0.9, false",
        "我的笔记本电脑坏了, mobile, 0.4, false",
        "手机连不上笔记本电脑, laptop, 0.9, false",
        "屏幕坏了, mobile, 0.9, false",
        "laptops are fine, laptop, 0.9, false"
    })
    void theDeviceNamedIsHeldAgainstTheOneSeen(String text, String label, double score, boolean differs) {
        List<Signal> signals = observe(new SampleCase().text("message", text).pictureObject(label, score));

        assertThat(signals.stream().anyMatch(signal -> signal.name().equals("device-differs")))
                .isEqualTo(differs);
    }

    @Test
    void takingEitherSideAwayTakesTheContradictionAway() {
        for (String modality : List.of("TEXT", "IMAGE")) {
            ReasoningChain chain = SampleCase.titled("电池未漏液")
                    .pictureClass("leak", 0.9)
                    .policy(policy(List.of()))
                    .request(new RunRequest(2, List.of(), List.of(modality), Map.of(), List.of(), null, null))
                    .reason();
            assertThat(contradictions(chain)).as(modality).isEmpty();
        }
    }

    @Test
    void aHazardWhoseProcedureIsKnownFromMemoryOnlyLeadsToAPerson() {
        List<Procedure> read = SamplePack.procedures();
        List<Procedure> remembered = read.stream()
                .map(procedure -> new Procedure(
                        procedure.id(), procedure.name(), procedure.actions(), procedure.source(), "from_memory"))
                .toList();
        SampleCase subject =
                SampleCase.titled("电池鼓包").text("description", "电池鼓包").pictureLine("鼓包 swollen");

        assertThat(subject.request(certain())
                        .procedures(read)
                        .reason()
                        .verdict()
                        .outcome())
                .isEqualTo(Outcome.BLOCK);
        assertThat(subject.procedures(remembered).reason().verdict().outcome()).isEqualTo(Outcome.REVIEW);
    }

    @Test
    void twoModelsThatAgreeAreReportedAndOneAloneIsNot() {
        NsfwAgreementOperator operator = new NsfwAgreementOperator();

        assertThat(operator.observe(SampleCase.titled("x")
                                .agreement("sexual-content", 0.9)
                                .input())
                        .signals())
                .extracting(Signal::name)
                .containsExactly("sexual-content");
        assertThat(operator.observe(
                                SampleCase.titled("x").agreement("sexy", 0.8).input())
                        .signals())
                .extracting(Signal::name)
                .containsExactly("sexy");
        assertThat(operator.observe(SampleCase.titled("x")
                                .agreement("safe-for-work", 0.9)
                                .pictureClass("sexual-content", 0.99)
                                .input())
                        .signals())
                .isEmpty();
    }

    @Test
    void saysWhyTheSecondModelWasNotAsked() {
        Observation observation = new NsfwAgreementOperator()
                .observe(SampleCase.titled("x").clearedByTheFirstModel(0.998).input());

        assertThat(observation.signals()).isEmpty();
        assertThat(observation.notes()).singleElement().satisfies(note -> {
            assertThat(note.zh()).contains("未询问第二个模型");
            assertThat(note.en()).contains("The second model was not asked");
        });
    }

    @Test
    void agreementNeedsBothModels() {
        NsfwAgreementOperator operator = new NsfwAgreementOperator();

        assertThat(operator.availability(
                        SampleCase.titled("x").missingModel("nsfw-inception").input()))
                .isEqualTo(Operator.Availability.MODEL_ABSENT);
        assertThat(operator.availability(SampleCase.titled("x").input())).isEqualTo(Operator.Availability.NO_INPUT);
        assertThat(operator.availability(
                        SampleCase.titled("x").agreement("sexy", 0.6).input()))
                .isEqualTo(Operator.Availability.READY);
    }

    private static RunRequest certain() {
        return new RunRequest(2, List.of(), List.of(), Map.of("battery-swelling", 0.5), List.of(), null, null);
    }

    private static PackPolicy policy(List<InferenceRule> rules) {
        PackPolicy plain = SamplePack.policy();
        return new PackPolicy(
                plain.name(),
                plain.version(),
                plain.title(),
                plain.losses(),
                plain.budget(),
                Stream.concat(plain.operators().stream(), Stream.of(new OperatorPolicy("contradiction", 1, PARAMETERS)))
                        .toList(),
                Stream.concat(
                                plain.calibrations().stream(),
                                Stream.of(new Calibration(
                                        "contradiction", "leak-disputed", "battery-leak", 1.5, 0, 0, "elicited")))
                        .toList(),
                plain.lexicons(),
                rules,
                plain.modalityWeights(),
                plain.outcomeLabels());
    }

    private static List<Signal> observe(SampleCase subject) {
        return CompiledPolicy.of(policy(List.of())).tools().stream()
                .filter(tool -> tool.name().equals("contradiction"))
                .findFirst()
                .orElseThrow()
                .operator()
                .observe(subject.input())
                .signals();
    }

    private static List<Contradiction> contradictions(ReasoningChain chain) {
        return chain.steps().stream()
                .flatMap(step -> step instanceof ReasoningStep.Contradicted contradicted
                        ? contradicted.contradictions().stream()
                        : Stream.empty())
                .toList();
    }
}
