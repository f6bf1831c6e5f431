/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mingjian.contracts.knowledge.Calibration;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidPackTest {

    private static final String PACK = "pack.yaml";
    private static final String GRAPH = "knowledge.ttl";
    private static final String SHAPES = "conclusion-shapes.ttl";
    private static final String ELICITED = "calibration/elicited.tsv";
    private static final String FUSION = "calibration/fusion.tsv";

    @Test
    void aCycleAmongRulesIsRefused() {
        PackFiles files = TestPacks.edited(
                TestPacks.TRIAGE,
                PACK,
                "when: [battery-swelling, in-transport-chain]",
                "when: [battery-swelling, battery-swelling-in-transport]");
        refused(files, PACK, "/rules/0", "cycle");
    }

    @Test
    void aLongerCycleAmongRulesIsRefused() {
        PackFiles files = TestPacks.edited(TestPacks.TRIAGE, PACK, "rules:\n", """
                rules:
                  - id: smoke-from-heat
                    when: [fire]
                    then: abnormal-heat
                    logLikelihoodRatio: 1.0
                    explanation: {zh: 一, en: one}
                  - id: heat-from-venting
                    when: [battery-venting]
                    then: fire
                    logLikelihoodRatio: 1.0
                    explanation: {zh: 二, en: two}
                """);
        refused(files, PACK, "/rules/0", "cycle");
    }

    @Test
    void conclusionShapesThatAreNoTurtleAreRefusedWithTheLine() {
        PackFiles files =
                TestPacks.edited(TestPacks.TRIAGE, SHAPES, "shape:Hazard a sh:NodeShape ;", "shape:Hazard ;;");

        assertThatExceptionOfType(InvalidPackException.class)
                .isThrownBy(() -> PackReader.read(files))
                .withMessageContaining(SHAPES)
                .satisfies(refusal -> assertThat(refusal.line()).isGreaterThan(1));
    }

    @Test
    void conclusionShapesThatAimAtNothingAreRefused() {
        SortedMap<String, byte[]> files =
                new TreeMap<>(TestPacks.files(TestPacks.TRIAGE).files());
        files.put(SHAPES, "# nothing".getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(InvalidPackException.class)
                .isThrownBy(() -> PackReader.read(new PackFiles(TestPacks.TRIAGE, files)))
                .withMessageContaining(SHAPES)
                .withMessageContaining("at least one shape with a target");
    }

    @Test
    void anUnknownOperatorIsRefused() {
        PackFiles files = TestPacks.edited(TestPacks.COMPLIANCE, PACK, "operator: contact,", "operator: clairvoyance,");
        refused(files, PACK, "/operators/1/operator", "clairvoyance");
    }

    @Test
    void anUnknownHypothesisInARuleIsRefused() {
        PackFiles files = TestPacks.edited(
                TestPacks.TRIAGE, PACK, "then: battery-swelling-in-transport", "then: battery-on-the-moon");
        refused(files, PACK, "/rules/0/then", "battery-on-the-moon");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lexicons: [absolute-term-strong, | lexicons: [absolute-term-odd, | /lexicons/0 | absolute-term-odd",
                "clause: CN-ABS-11 | clause: CN-ABS-99 | /situations/0/clause | CN-ABS-99",
                "terms: [金牌] | terms: [银牌] | /situations/5/uses/1/terms/0 | 银牌",
                "effect: GRAVE | effect: SLIGHT | /situations/0/effect | GRAVE",
                "id: grave-medical | id: attitude | /situations/3 | given twice",
                "[全网第一, 全国第一 | [全网第零, 全国第一 | /rewrites/0/terms/0 | 全网第零"
            })
    void exemptionsThatFitNothingAreRefused(String from, String to, String place, String problem) {
        PackFiles files = TestPacks.edited(TestPacks.COMPLIANCE, "exemptions.yaml", from, to);
        refused(files, "exemptions.yaml", place, problem);
    }

    @Test
    void anUnknownClauseIsRefused() {
        PackFiles files = TestPacks.edited(TestPacks.COMPLIANCE, PACK, "[CN-AD-009-3, ", "[CN-AD-999, ");
        refused(files, PACK, "/hypotheses/0/clauses/0", "CN-AD-999");
    }

    @Test
    void anUnknownProcedureIsRefused() {
        PackFiles files =
                TestPacks.edited(TestPacks.COMPLIANCE, PACK, "procedure: rewrite-term", "procedure: hope-for-the-best");
        refused(files, PACK, "/hypotheses/0/procedure", "hope-for-the-best");
    }

    @Test
    void aViolationWithoutClauseIsRefused() {
        PackFiles files = TestPacks.edited(TestPacks.COMPLIANCE, PACK, "    clauses: [CN-AD-009-3, CN-ABS-02]\n", "");
        refused(files, PACK, "/hypotheses/0", "no clause");
    }

    @Test
    void aHazardWithoutProcedureIsRefused() {
        PackFiles files = TestPacks.edited(TestPacks.TRIAGE, PACK, "    procedure: battery-swelling\n", "");
        refused(files, PACK, "/hypotheses/0", "no procedure");
    }

    @Test
    void aClauseWithoutDateIsRefused() {
        PackFiles files =
                TestPacks.edited(TestPacks.COMPLIANCE, GRAPH, "    mj:validFrom \"2015-09-01\"^^xsd:date ;\n", "");
        refused(files, GRAPH, "clause:CN-AD-004", "validFrom");
    }

    @Test
    void aClauseThatEndsBeforeItBeginsIsRefused() {
        PackFiles files = TestPacks.edited(
                TestPacks.COMPLIANCE,
                GRAPH,
                "    mj:validFrom \"2015-09-01\"^^xsd:date ;\n",
                "    mj:validFrom \"2015-09-01\"^^xsd:date ;\n    mj:validTo \"2014-01-01\"^^xsd:date ;\n");
        refused(files, GRAPH, "clause:CN-AD-004", "end before it begins");
    }

    @Test
    void turtleThatCannotBeParsedIsRefused() {
        PackFiles files = TestPacks.edited(
                TestPacks.COMPLIANCE, GRAPH, "clause:CN-AD-004 a mj:Clause ;", "clause:CN-AD-004 a mj:Clause ; ;;) ");
        refused(files, GRAPH, "/", "not valid Turtle");
    }

    @Test
    void aBlankNodeIsRefused() {
        PackFiles files = TestPacks.edited(
                TestPacks.COMPLIANCE, GRAPH, "clause:CN-AD-004 a", "[] a mj:Nothing .\nclause:CN-AD-004 a");
        assertThatExceptionOfType(InvalidPackException.class)
                .isThrownBy(() -> PackReader.read(files))
                .withMessageContaining("blank nodes");
    }

    @Test
    void aPriorOfOneIsRefused() {
        PackFiles files = TestPacks.edited(TestPacks.COMPLIANCE, PACK, "prior: 0.02", "prior: 1.0");
        refused(files, PACK, "/hypotheses/0/prior", "1");
    }

    @Test
    void aPriorOfZeroIsRefused() {
        PackFiles files = TestPacks.edited(TestPacks.COMPLIANCE, PACK, "prior: 0.02", "prior: 0");
        refused(files, PACK, "/hypotheses/0/prior", "0");
    }

    @Test
    void aLossMatrixThatNeverPrefersReviewIsRefused() {
        PackFiles files = TestPacks.edited(
                TestPacks.COMPLIANCE, PACK, "review: {ifTrue: 1, ifFalse: 1}", "review: {ifTrue: 3, ifFalse: 3}");
        refused(files, PACK, "/losses", "REVIEW");
    }

    @Test
    void aMisspeltKeyIsRefused() {
        PackFiles files = TestPacks.edited(TestPacks.COMPLIANCE, PACK, "    severity: 1", "    severty: 1");
        refused(files, PACK, "/hypotheses/0", "sever");
    }

    @Test
    void aHypothesisGivenTwiceIsRefused() {
        PackFiles files = TestPacks.edited(TestPacks.COMPLIANCE, PACK, "id: contact-solicitation", "id: absolute-term");
        refused(files, PACK, "/hypotheses/1", "twice");
    }

    @Test
    void aCalibrationOfAnUnknownHypothesisIsRefused() {
        PackFiles files = TestPacks.edited(
                TestPacks.COMPLIANCE,
                ELICITED,
                "absolute-term-strong\tabsolute-term\t",
                "absolute-term-strong\tsomething-else\t");
        refused(files, ELICITED, "hypothesis", "something-else");
    }

    @Test
    void aCalibrationOfAnUnknownLexiconIsRefused() {
        PackFiles files = TestPacks.edited(
                TestPacks.COMPLIANCE, ELICITED, "lexicon\tabsolute-term-strong", "lexicon\tno-such-list");
        refused(files, ELICITED, "signal", "no-such-list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alcohol:2..3", "something-else:2..4", "alcohol"})
    void aCalibrationOfAScoreThatFusionDoesNotGiveIsRefused(String signal) {
        String row = "\nfusion\t" + signal + "\talcohol\t2.0\t0.0\t0\ttest";
        refused(withFusion(row), FUSION, "signal", signal);
    }

    @Test
    void aCalibrationOfABandOfTheScoreOfAHypothesisIsRead() {
        assertThat(PackReader.read(withFusion("\nfusion\talcohol:2..4\talcohol\t2.0\t0.0\t0\ttest"))
                        .policy()
                        .calibrations())
                .extracting(Calibration::signal)
                .contains("alcohol:2..4");
    }

    @Test
    void aCalibrationThatIsNoNumberIsRefused() {
        PackFiles files = TestPacks.edited(TestPacks.COMPLIANCE, ELICITED, "\t7.5\t", "\thigh\t");
        refused(files, ELICITED, "present, absent, samples", "high");
    }

    @Test
    void aLexiconWithABlankEntryIsRefused() {
        PackFiles files = TestPacks.edited(TestPacks.COMPLIANCE, "lexicon/alcohol.yaml", "zh: [白酒", "zh: [\" \"");
        refused(files, "lexicon/alcohol.yaml", "/entries/zh/0", "");
    }

    @Test
    void aFolderThatIsNotNamedLikeItsPackIsRefused() {
        PackFiles files = new PackFiles(
                "something-else", TestPacks.files(TestPacks.COMPLIANCE).files());
        refused(files, PACK, "/name", "something-else");
    }

    /** A pack whose rows for fusion are replaced by those given. */
    private static PackFiles withFusion(String rows) {
        PackFiles original = TestPacks.files(TestPacks.COMPLIANCE);
        SortedMap<String, byte[]> files = new TreeMap<>(original.files());
        String header = original.text(FUSION).lines().findFirst().orElseThrow();
        files.put(FUSION, (header + rows).getBytes(StandardCharsets.UTF_8));
        return new PackFiles(TestPacks.COMPLIANCE, files);
    }

    private static void refused(PackFiles files, String file, String path, String problem) {
        assertThatExceptionOfType(InvalidPackException.class)
                .isThrownBy(() -> PackReader.read(files))
                .satisfies(refusal -> {
                    assertThat(refusal.file()).isEqualTo(file);
                    assertThat(refusal.path()).isEqualTo(path);
                    assertThat(refusal.line()).isPositive();
                    assertThat(refusal).hasMessageContaining(problem);
                });
    }
}
