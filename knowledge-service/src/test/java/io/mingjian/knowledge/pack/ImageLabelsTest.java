/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.knowledge.Calibration;
import io.mingjian.contracts.knowledge.Fact;
import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.reasoning.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageLabelsTest {

    private static final Path BUNDLE = Path.of("..", "models", "bundle");
    /** What the models for sexual content say, which have no class table. */
    private static final Set<String> SEXUAL_CONTENT = Set.of("sexual-content", "sexy");

    private static final List<String> IMAGE_OPERATORS = List.of("image-class", "image-object", "nsfw-agreement");

    @ParameterizedTest
    @ValueSource(strings = {TestPacks.COMPLIANCE, TestPacks.TRIAGE})
    void everyLabelOfAPictureIsTheImageLabelOfOneNode(String name) {
        Pack pack = TestPacks.read(name);
        List<String> described = pack.graph().nodes().stream()
                .flatMap(node -> pack.graph().factsOf(node.id()).stream())
                .filter(fact -> fact.predicate().equals("imageLabel"))
                .map(Fact::object)
                .sorted()
                .toList();
        assertThat(described)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(new TreeSet<>(labels(pack)));
    }

    @Test
    void theRecognisersAndThePacksKnowTheSameLabels() throws IOException {
        Set<String> recognised = new HashSet<>(SEXUAL_CONTENT);
        recognised.addAll(column("imagenet-classes.tsv"));
        recognised.addAll(column("coco-classes.tsv"));
        Set<String> inPacks = labels(TestPacks.read(TestPacks.COMPLIANCE));
        inPacks.addAll(labels(TestPacks.read(TestPacks.TRIAGE)));
        assertThat(inPacks).isEqualTo(recognised);
    }

    @ParameterizedTest
    @CsvSource({
        "knife, controlled-knife",
        "alcohol, alcohol",
        "wildlife, wildlife",
        "medicine, prescription-drug",
        "sexual-content, obscenity",
        "sexy, obscenity"
    })
    void aLabelThatWasNotMeasuredOrNamesLawfulGoodsNeverBlocksAlone(String label, String hypothesis) {
        Pack pack = TestPacks.read(TestPacks.COMPLIANCE);
        assertThat(rows(pack, label, hypothesis)).isNotEmpty().allSatisfy(row -> assertThat(alone(pack, row))
                .isNotEqualTo(Outcome.BLOCK));
    }

    @Test
    void aWeaponInAPictureDoesNotPass() {
        Pack pack = TestPacks.read(TestPacks.COMPLIANCE);
        assertThat(rows(pack, "weapon", "weapon")).isNotEmpty().allSatisfy(row -> assertThat(alone(pack, row))
                .isNotEqualTo(Outcome.PASS));
    }

    private static List<Calibration> rows(Pack pack, String label, String hypothesis) {
        return pack.policy().calibrations().stream()
                .filter(row -> IMAGE_OPERATORS.contains(row.operator()))
                .filter(row -> row.signal().equals(label) && row.hypothesis().equals(hypothesis))
                .toList();
    }

    private static Outcome alone(Pack pack, Calibration row) {
        Hypothesis hypothesis = pack.hypotheses().stream()
                .filter(candidate -> candidate.id().equals(row.hypothesis()))
                .findFirst()
                .orElseThrow();
        double odds = hypothesis.prior() / (1 - hypothesis.prior()) * Math.exp(row.present());
        return pack.policy().losses().best(odds / (1 + odds));
    }

    private static Set<String> labels(Pack pack) {
        return pack.policy().calibrations().stream()
                .filter(row -> IMAGE_OPERATORS.contains(row.operator()))
                .map(Calibration::signal)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> column(String table) throws IOException {
        return Files.readAllLines(BUNDLE.resolve(table)).stream()
                .skip(1)
                .map(line -> line.substring(line.lastIndexOf('\t') + 1))
                .flatMap(labels -> List.of(labels.split(",")).stream())
                .filter(label -> !label.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
