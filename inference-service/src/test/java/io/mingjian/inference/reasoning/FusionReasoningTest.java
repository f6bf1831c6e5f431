/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.LabelProbability;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.NotRun;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.contracts.reasoning.ReasoningStep;
import io.mingjian.inference.fusion.FusionResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FusionReasoningTest {

    private static final String PLAIN = "保温杯";

    @Test
    void aScoreIsSharedOutByItsGate() {
        ReasoningChain chain = about(SampleFusion.of("weapon", 3.2, 0.22));

        assertThat(fused(chain))
                .extracting(Evidence::id, Evidence::modality, Evidence::modalityWeight)
                .containsExactly(
                        tuple("fusion:weapon:2..4:TEXT", Modality.TEXT, 0.22),
                        tuple("fusion:weapon:2..4:IMAGE", Modality.IMAGE, 0.78));
        assertThat(fused(chain))
                .allSatisfy(item -> assertThat(item.logLikelihoodRatios()).isEqualTo(Map.of("weapon", 4.0)));
        ReasoningStep step = step(chain);
        assertThat(step.trace().after().getOrDefault("weapon", Double.NaN) - before(chain))
                .isCloseTo(4, within(1e-9));
        assertThat(step.trace().modalityWeights().get(Modality.IMAGE)).isCloseTo(0.78, within(1e-9));
    }

    @Test
    void saysWhatTheModelGaveAndWhichModelItWas() {
        ReasoningChain chain = about(SampleFusion.of("weapon", 3.24, 0.22));

        assertThat(fused(chain).get(1).explanation().zh())
                .isEqualTo("多模态模型给“枪支武器”3.2 分，78% 来自图片（专家 4 62%、2 38%），支持“枪支武器”。");
        assertThat(fused(chain).get(1).explanation().en())
                .isEqualTo("The multimodal model gives \"weapon\" score 3.2; 78% from the pictures"
                        + " (experts 4 62%, 2 38%), which points to \"weapon\".");
        assertThat(step(chain).summary().en())
                .isEqualTo("The multimodal model: 1 item found. Model version 3 (sha256 abababababab).");
        assertThat(chain.models()).contains(SampleFusion.MODEL, SampleFusion.ENCODER);
    }

    @Test
    void showsThePlaceWhereThereIsOne() {
        ReasoningChain chain = SampleCase.titled(PLAIN)
                .pictureClass("cup", 0.9)
                .policy(SamplePack.withFusion())
                .fusion(SampleFusion.of("weapon", 3, 0.5))
                .reason();

        assertThat(fused(chain))
                .extracting(Evidence::locator)
                .containsExactly(new Locator.TextRange("title", 0, 3), new Locator.WholeAttachment("photo"));
        assertThat(fused(chain).get(1).percepts()).containsExactly("photo/class-0");
    }

    @Test
    void saysWhatItCouldNotLookAt() {
        FusionResult result = SampleFusion.of(
                List.of(SampleFusion.assessment("weapon", -3, Map.of(Modality.TEXT, 1.0))),
                List.of(new FusionResult.Omission(Modality.TEXT, FusionResult.Unit.TOKEN, 504, 700)));

        assertThat(step(about(result)).summary().zh()).contains("没有全部看完文字：700 个词元中看了 504 个词元。");
        assertThat(step(about(result)).summary().en())
                .contains("It did not look at all of the text: 504 of 700 tokens.");
    }

    @Test
    void gatesThatAreAllButShutGiveTheirPartToTheOthers() {
        ReasoningChain chain = about(SampleFusion.of(
                "weapon", 5, Map.of(Modality.TEXT, 0.04, Modality.IMAGE, 0.72, Modality.KNOWLEDGE, 0.24)));

        assertThat(fused(chain)).extracting(Evidence::modality).containsExactly(Modality.IMAGE, Modality.KNOWLEDGE);
        assertThat(fused(chain).get(0).modalityWeight()).isCloseTo(0.75, within(1e-12));
        assertThat(fused(chain).get(1).modalityWeight()).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void aHypothesisWithoutCalibrationGetsNothing() {
        assertThat(fused(about(SampleFusion.of("absolute-term", 9, 0.5)))).isEmpty();
    }

    @Test
    void ofTheSameModalityTheStrongerAlternativeCounts() {
        ReasoningChain stronger = SampleCase.titled(PLAIN)
                .pictureClass("handgun", 0.9)
                .policy(SamplePack.withFusion())
                .fusion(SampleFusion.of("weapon", 3, 0.25))
                .reason();
        ReasoningChain weaker = SampleCase.titled(PLAIN)
                .pictureClass("handgun", 0.9)
                .policy(SamplePack.withFusion())
                .fusion(SampleFusion.of("weapon", 5, 0.0))
                .reason();

        assertThat(rise(stronger, "weapon")).isCloseTo(6 + 4 * 0.25, within(1e-9));
        assertThat(rise(weaker, "weapon")).isCloseTo(7, within(1e-9));
    }

    @Test
    void aShareDoesNotReplaceWhatSeveralFindingsSayTogether() {
        SampleCase sample = SampleCase.titled("加微信 vx8899abc").policy(SamplePack.withFusion());
        double alone = rise(sample.reason(), "contact-solicitation");

        ReasoningChain chain =
                sample.fusion(SampleFusion.of("contact-solicitation", 4.5, 1.0)).reason();

        assertThat(alone).isGreaterThan(7);
        assertThat(rise(chain, "contact-solicitation")).isCloseTo(alone, within(1e-9));
    }

    @Test
    void doubtCountsOnlyWhileNothingSpeaksForTheHypothesis() {
        SampleCase found = SampleCase.titled("加微信 vx8899abc").policy(SamplePack.withFusion());
        SampleCase clean = SampleCase.titled(PLAIN).policy(SamplePack.withFusion());
        double alone = rise(found.reason(), "contact-solicitation");
        double silent = rise(clean.reason(), "contact-solicitation");

        FusionResult doubt = SampleFusion.of("contact-solicitation", -5, 0.5);

        assertThat(rise(found.fusion(doubt).reason(), "contact-solicitation")).isCloseTo(alone, within(1e-9));
        assertThat(rise(clean.fusion(doubt).reason(), "contact-solicitation")).isCloseTo(silent - 3, within(1e-9));
    }

    @Test
    void doubtContradictsNobody() {
        ReasoningChain chain = SampleCase.titled("加微信 vx8899abc")
                .policy(SamplePack.withFusion())
                .fusion(SampleFusion.of("contact-solicitation", -5, 0.0))
                .reason();

        assertThat(chain.steps()).noneMatch(ReasoningStep.Contradicted.class::isInstance);
        assertThat(chain.verdict().outcome()).isEqualTo(Outcome.BLOCK);
    }

    @Test
    void onlyTheModalitiesThatThePackNamesSpeakAndNobodyTakesThePartOfTheRest() {
        ReasoningChain chain = SampleCase.titled(PLAIN)
                .policy(SamplePack.withFusion(Map.of("modalities", "TEXT")))
                .fusion(SampleFusion.of("contact-solicitation", 5, 0.4))
                .reason();

        assertThat(fused(chain)).singleElement().satisfies(evidence -> {
            assertThat(evidence.modality()).isEqualTo(Modality.TEXT);
            assertThat(evidence.modalityWeight()).isCloseTo(0.4, within(1e-9));
        });
    }

    @Test
    void takingAModalityAwayTakesItsShareAway() {
        SampleCase sample = SampleCase.titled(PLAIN)
                .policy(SamplePack.withFusion())
                .fusion(SampleFusion.of("contact-solicitation", 5, 0.1));
        ReasoningStep.Verified verified = (ReasoningStep.Verified) sample.reason().steps().stream()
                .filter(ReasoningStep.Verified.class::isInstance)
                .findFirst()
                .orElseThrow();

        assertThat(verified.leaveOneOut())
                .containsEntry("IMAGE", Outcome.PASS)
                .containsEntry("fusion:contact-solicitation:above-4:IMAGE", Outcome.PASS)
                .containsEntry("TEXT", Outcome.REVIEW);
        assertThat(fused(sample.request(without("IMAGE")).reason()))
                .extracting(Evidence::modality)
                .containsExactly(Modality.TEXT);
        assertThat(fused(sample.request(without("fusion:contact-solicitation:above-4:TEXT"))
                        .reason()))
                .extracting(Evidence::modality)
                .containsExactly(Modality.IMAGE);
    }

    @Test
    void withoutTheModelTheChainSaysThatItIsAbsent() {
        ReasoningChain chain =
                SampleCase.titled(PLAIN).policy(SamplePack.withFusion()).reason();

        assertThat(notRun(chain)).isEqualTo("model-absent");
    }

    @Test
    void withNothingToLookAtTheChainSaysSo() {
        ReasoningChain chain =
                SampleCase.titled("  ").policy(SamplePack.withFusion()).reason();

        assertThat(notRun(chain)).isEqualTo("no-input");
    }

    @Test
    void theSameAnswerGivesTheSameBytes() {
        FusionResult one = SampleFusion.of("weapon", 3.2, 0.22);
        FusionResult same = SampleFusion.of("weapon", 3.2, 0.22);

        assertThat(ContractJson.canonical(about(one))).isEqualTo(ContractJson.canonical(about(same)));
    }

    private static ReasoningChain about(FusionResult result) {
        return SampleCase.titled(PLAIN)
                .policy(SamplePack.withFusion())
                .fusion(result)
                .reason();
    }

    private static RunRequest without(String name) {
        return new RunRequest(2, List.of(), List.of(name), Map.of(), List.of(), null, null);
    }

    private static ReasoningStep step(ReasoningChain chain) {
        return chain.steps().stream()
                .filter(step -> step.trace().operator().equals("fusion"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Evidence> fused(ReasoningChain chain) {
        return step(chain).trace().evidence();
    }

    /** Belief in a weapon without what other operators did not find, which a finding outweighs. */
    private static double before(ReasoningChain chain) {
        return chain.steps().get(0).trace().before().getOrDefault("weapon", Double.NaN);
    }

    private static double rise(ReasoningChain chain, String hypothesis) {
        double probability = chain.verdict().labels().stream()
                .filter(label -> label.hypothesis().equals(hypothesis))
                .findFirst()
                .map(LabelProbability::probability)
                .orElseThrow();
        return LogOdds.of(probability) - chain.steps().get(0).trace().before().getOrDefault(hypothesis, Double.NaN);
    }

    private static String notRun(ReasoningChain chain) {
        return chain.steps().stream()
                .flatMap(step -> step.trace().notRun().stream())
                .filter(operator -> operator.operator().equals("fusion"))
                .map(NotRun::reason)
                .findFirst()
                .orElseThrow();
    }
}
