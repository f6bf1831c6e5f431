/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.knowledge.Action;
import io.mingjian.contracts.knowledge.Budget;
import io.mingjian.contracts.knowledge.OperatorPolicy;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.reasoning.Check;
import io.mingjian.contracts.reasoning.Citation;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.LabelProbability;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.NotRun;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.contracts.reasoning.ReasoningStep;
import io.mingjian.contracts.reasoning.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonerTest {

    @Test
    void blocksAnAbsoluteTermAndCitesTheClause() {
        Verdict verdict = SampleCase.titled("全网第一 保温杯").reason().verdict();

        assertThat(verdict.outcome()).isEqualTo(Outcome.BLOCK);
        assertThat(verdict.citations()).extracting(Citation::clause).containsExactly("CN-AD-009-3");
        assertThat(verdict.labels().get(0).hypothesis()).isEqualTo("absolute-term");
        assertThat(verdict.modalityWeights()).containsOnlyKeys(Modality.TEXT).containsEntry(Modality.TEXT, 1.0);
        assertThat(verdict.minimalEvidence()).containsExactly("lexicon:absolute:title:0-4");
        assertThat(verdict.flipSet()).containsExactly("lexicon:absolute:title:0-4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "不锈钢保温杯 500ml",
                "最近上新 女装连衣裙",
                "路口交通反光背心",
                "支持微信支付",
                "国家级景区门票",
                "iPhone 15 手机壳 型号13800138000",
                "brand new laptop, no leak"
            })
    void letsACleanListingPass(String title) {
        Verdict verdict = SampleCase.titled(title).reason().verdict();

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.severity()).isZero();
        assertThat(verdict.citations()).isEmpty();
        assertThat(verdict.confidence()).isGreaterThan(0.8);
    }

    @Test
    void looksAtEverythingThatCouldKeepACaseFromPassing() {
        ReasoningChain chain = SampleCase.titled("不锈钢保温杯").pictureLine("保温").reason();

        assertThat(gathered(chain)).contains("lexicon", "contact", "ocr-lexicon", "ocr-contact");
        assertThat(notRun(chain)).containsEntry("code", "no-input").containsEntry("image-class", "no-input");
    }

    @Test
    void neverPassesAPictureThatNobodyRecognised() {
        ReasoningChain chain = SampleCase.titled("不锈钢保温杯").unrecognisedPicture().reason();

        assertThat(chain.verdict().outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(failedChecks(chain)).containsExactly("picture-recognised");
        assertThat(notRun(chain)).containsEntry("image-class", "model-absent");
    }

    @Test
    void stillBlocksWhenThePictureWasNotRecognised() {
        Verdict verdict =
                SampleCase.titled("全网第一").unrecognisedPicture().reason().verdict();

        assertThat(verdict.outcome()).isEqualTo(Outcome.BLOCK);
    }

    @Test
    void raisesASwollenBatteryInAReturnedParcelToAnEmergency() {
        ReasoningChain chain =
                SampleCase.titled("退货包裹").text("description", "电池鼓包但未漏液").reason();
        Verdict verdict = chain.verdict();

        assertThat(verdict.severity()).isEqualTo(3);
        assertThat(verdict.outcome()).isNotEqualTo(Outcome.PASS);
        assertThat(verdict.actions())
                .extracting(Action::id)
                .containsExactly("stop-use", "isolate", "re-inspect", "no-shipping");
        assertThat(probability(verdict, "battery-leak")).isLessThan(0.02);
        assertThat(chain.steps())
                .anyMatch(step -> step instanceof ReasoningStep.Inferred inferred
                        && inferred.rules().equals(List.of("swelling-in-transport")));
    }

    @Test
    void takesTheCircumstanceFromAnAttributeToo() {
        Verdict verdict = SampleCase.titled("电池鼓包")
                .attribute("source", "returned-parcel")
                .reason()
                .verdict();

        assertThat(verdict.severity()).isEqualTo(3);
    }

    @Test
    void keepsASwollenBatteryAtHomeAtSeverityTwo() {
        assertThat(SampleCase.titled("电池鼓包了").reason().verdict().severity()).isEqualTo(2);
    }

    @Test
    void asksAPersonWhenTheClauseIsNoLongerInForce() {
        ReasoningChain chain = SampleCase.titled("仿真手枪").reason();

        assertThat(chain.verdict().outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(chain.verdict().citations()).isEmpty();
        assertThat(failedChecks(chain)).containsExactly("clause-valid");
    }

    @Test
    void judgesByTheLawOfTheMomentAskedFor() {
        Verdict verdict =
                SampleCase.titled("仿真手枪").asOf("2019-06-01T00:00:00Z").reason().verdict();

        assertThat(verdict.outcome()).isEqualTo(Outcome.BLOCK);
        assertThat(verdict.citations()).extracting(Citation::clause).containsExactly("CN-GUN");
    }

    @Test
    void aClauseFromMemoryMayInformAPersonButNeverBlocks() {
        ReasoningChain chain = SampleCase.titled("传闻词").reason();

        assertThat(chain.verdict().outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(chain.verdict().citations()).extracting(Citation::clause).containsExactly("MEMORY");
        assertThat(failedChecks(chain)).containsExactly("clause-source");
    }

    @Test
    void readsThePictureAndPointsAtTheLine() {
        ReasoningChain chain =
                SampleCase.titled("保温杯").pictureLine("加微信 vx8899abc").reason();

        assertThat(chain.verdict().outcome()).isEqualTo(Outcome.BLOCK);
        Evidence evidence = evidence(chain).stream()
                .filter(item -> item.signal().equals("wechat-account"))
                .findFirst()
                .orElseThrow();
        assertThat(evidence.modality()).isEqualTo(Modality.OCR);
        assertThat(evidence.locator()).isInstanceOf(Locator.ImageRegion.class);
        assertThat(evidence.percepts()).containsExactly("photo/line-0");
        assertThat(evidence.explanation().zh()).contains("图片文字").contains("站外联系引流");
    }

    @Test
    void readsACodeThatLeadsToAMessenger() {
        Verdict verdict = SampleCase.titled("保温杯")
                .pictureCode("QR_CODE", "https://u.wechat.com/abc")
                .reason()
                .verdict();

        assertThat(verdict.outcome()).isNotEqualTo(Outcome.PASS);
        assertThat(verdict.modalityWeights()).containsKey(Modality.IMAGE);
    }

    @Test
    void anArticleNumberIsNoDiversion() {
        Verdict verdict = SampleCase.titled("保温杯")
                .pictureCode("EAN_13", "6901234567892")
                .reason()
                .verdict();

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void countsOnePictureOnceHoweverManyModelsNameIt() {
        double once = probability(
                SampleCase.titled("杯").pictureClass("handgun", 0.9).reason().verdict(), "weapon");
        double twice = probability(
                SampleCase.titled("杯")
                        .pictureClass("handgun", 0.9)
                        .pictureObject("handgun", 0.9)
                        .reason()
                        .verdict(),
                "weapon");

        assertThat(twice).isEqualTo(once);
    }

    @Test
    void showsAContradictionBetweenTextAndPictureAndAsksAPerson() {
        ReasoningChain chain =
                SampleCase.titled("电池未漏液").pictureClass("leak", 0.97).reason();

        assertThat(chain.verdict().outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(failedChecks(chain)).contains("modality-agreement");
        ReasoningStep.Contradicted step = chain.steps().stream()
                .filter(ReasoningStep.Contradicted.class::isInstance)
                .map(ReasoningStep.Contradicted.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(step.contradictions()).singleElement().satisfies(contradiction -> {
            assertThat(contradiction.first()).startsWith("image-class:leak");
            assertThat(contradiction.second()).isEqualTo("lexicon:leak:denied:title:2-5");
            assertThat(contradiction.explained()).isFalse();
        });
    }

    @Test
    void silenceContradictsNothing() {
        ReasoningChain chain =
                SampleCase.titled("电池").pictureClass("leak", 0.97).reason();

        assertThat(chain.steps()).noneMatch(ReasoningStep.Contradicted.class::isInstance);
    }

    @Test
    void countsARepeatedSentenceOnce() {
        Verdict once = SampleCase.titled("全网第一").reason().verdict();
        Verdict twice =
                SampleCase.titled("全网第一").text("description", "全网第一").reason().verdict();

        assertThat(probability(twice, "absolute-term")).isEqualTo(probability(once, "absolute-term"));
    }

    @Test
    void evidenceTakenAwayNoLongerCounts() {
        RunRequest request = new RunRequest(
                2,
                List.of(),
                List.of("lexicon:absolute:title:0-4", "lexicon:superlative:title:2-4"),
                Map.of(),
                List.of(),
                null,
                null);

        ReasoningChain chain = SampleCase.titled("全网第一").request(request).reason();

        assertThat(chain.verdict().outcome()).isEqualTo(Outcome.PASS);
        assertThat(evidence(chain)).extracting(Evidence::id).doesNotContain("lexicon:absolute:title:0-4");
    }

    @Test
    void takesTheEvidenceOfARuleAwayToo() {
        RunRequest request = new RunRequest(
                2, List.of(), List.of("inference-rule:swelling-in-transport"), Map.of(), List.of(), null, null);

        Verdict verdict =
                SampleCase.titled("退货包裹 电池鼓包").request(request).reason().verdict();

        assertThat(verdict.severity()).isEqualTo(2);
    }

    @Test
    void priorsOfTheRunReplaceThoseOfThePack() {
        RunRequest request =
                new RunRequest(2, List.of(), List.of(), Map.of("absolute-term", 0.9), List.of(), null, null);

        ReasoningChain chain = SampleCase.titled("保温杯").request(request).reason();

        assertThat(chain.steps().get(0).trace().before().get("absolute-term")).isEqualTo(LogOdds.of(0.9));
        assertThat(chain.verdict().outcome()).isEqualTo(Outcome.REVIEW);
    }

    @Test
    void runsOperatorsInTheOrderAskedFor() {
        RunRequest request =
                new RunRequest(2, List.of(), List.of(), Map.of(), List.of("contact", "lexicon"), null, null);

        assertThat(gathered(SampleCase.titled("保温杯").request(request).reason())).startsWith("contact", "lexicon");
    }

    @Test
    void refusesWhatItCannotDo() {
        RunRequest frozen = new RunRequest(2, List.of(1), List.of(), Map.of(), List.of(), null, null);
        RunRequest unknownPrior =
                new RunRequest(2, List.of(), List.of(), Map.of("nothing", 0.5), List.of(), null, null);
        RunRequest unknownOrder = new RunRequest(2, List.of(), List.of(), Map.of(), List.of("oracle"), null, null);

        assertThatThrownBy(SampleCase.titled("杯").request(frozen)::reason)
                .isInstanceOf(UnsupportedRunException.class)
                .hasMessageContaining("frozen");
        assertThatThrownBy(SampleCase.titled("杯").request(unknownPrior)::reason)
                .isInstanceOf(UnsupportedRunException.class)
                .hasMessageContaining("nothing");
        assertThatThrownBy(SampleCase.titled("杯").request(unknownOrder)::reason)
                .isInstanceOf(UnknownOperatorException.class)
                .hasMessageContaining("oracle");
    }

    @Test
    void refusesAPackWithAnOperatorThatDoesNotExist() {
        List<OperatorPolicy> operators = List.of(SamplePack.operator("crystal-ball"));

        assertThatThrownBy(() -> CompiledPolicy.of(SamplePack.policy(new Budget(10, 1), operators)))
                .isInstanceOf(UnknownOperatorException.class)
                .hasMessageContaining("crystal-ball");
    }

    @Test
    void doesNotPassWhenTheBudgetEndsTooEarly() {
        ReasoningChain chain = SampleCase.titled("不锈钢保温杯")
                .policy(SamplePack.policy(new Budget(2000, 1)))
                .reason();

        assertThat(chain.verdict().outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(failedChecks(chain)).containsExactly("looked-everywhere");
        assertThat(notRun(chain)).containsValue("budget");
    }

    @Test
    void leavesOutAnOperatorThatIsNotWorthItsCost() {
        List<OperatorPolicy> operators =
                List.of(SamplePack.operator("lexicon"), new OperatorPolicy("attribute", 1900, Map.of()));

        ReasoningChain chain = SampleCase.titled("全网第一")
                .attribute("source", "shop")
                .policy(SamplePack.policy(new Budget(2000, 5), operators))
                .reason();

        assertThat(notRun(chain)).containsEntry("attribute", "no-value");
    }

    @Test
    void tellsPeopleWhatWasFoundWithoutMachineKeys() {
        ReasoningChain chain = SampleCase.titled("最近 全网第一 加微信 abc12345").reason();

        assertThat(evidence(chain)).allSatisfy(item -> {
            assertThat(item.explanation().zh()).doesNotContain("-").endsWith("。");
            assertThat(item.explanation().en()).endsWith(".").doesNotContainPattern("[a-z]-[a-z]");
        });
        assertThat(chain.steps()).anyMatch(step -> step.summary().zh().contains("“最近”"));
        assertThat(chain.verdict().summary().zh()).contains("绝对化用语").contains("规则CN-AD-009-3");
    }

    @Test
    void stepsFollowFromOneAnother() {
        ReasoningChain chain = SampleCase.titled("退货包裹 电池鼓包 全网第一").reason();

        for (int i = 1; i < chain.steps().size(); i++) {
            assertThat(chain.steps().get(i).trace().index()).isEqualTo(i);
            assertThat(chain.steps().get(i).trace().before())
                    .isEqualTo(chain.steps().get(i - 1).trace().after());
        }
        assertThat(chain.steps()).last().isInstanceOf(ReasoningStep.Concluded.class);
    }

    private static List<String> gathered(ReasoningChain chain) {
        return chain.steps().stream()
                .filter(ReasoningStep.Gathered.class::isInstance)
                .map(step -> step.trace().operator())
                .toList();
    }

    private static List<Evidence> evidence(ReasoningChain chain) {
        return chain.steps().stream()
                .flatMap(step -> step.trace().evidence().stream())
                .toList();
    }

    private static Map<String, String> notRun(ReasoningChain chain) {
        return chain.steps().stream()
                .flatMap(step -> step.trace().notRun().stream())
                .collect(Collectors.toMap(NotRun::operator, NotRun::reason));
    }

    private static List<String> failedChecks(ReasoningChain chain) {
        return chain.steps().stream()
                .filter(ReasoningStep.Verified.class::isInstance)
                .flatMap(step -> ((ReasoningStep.Verified) step).checks().stream())
                .filter(check -> !check.passed())
                .map(Check::name)
                .toList();
    }

    private static double probability(Verdict verdict, String hypothesis) {
        return verdict.labels().stream()
                .filter(label -> label.hypothesis().equals(hypothesis))
                .mapToDouble(LabelProbability::probability)
                .findFirst()
                .orElseThrow();
    }
}
