/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.mingjian.inference", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule onlyOnnxKnowsOnnxRuntime = noClasses()
            .that()
            .resideOutsideOfPackage("io.mingjian.inference.onnx..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.onnxruntime..");

    @ArchTest
    static final ArchRule nothingKnowsSqlOrTheOtherServices = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "java.net.http..",
                    "io.mingjian.platform..",
                    "io.mingjian.knowledge..",
                    "io.mingjian.audit..");

    @ArchTest
    static final ArchRule theEyesAreFreeOfSpringAndKafka = noClasses()
            .that()
            .resideInAnyPackage(
                    "..imaging..",
                    "..ocr..",
                    "..codes..",
                    "..language..",
                    "..embedding..",
                    "..recognition..",
                    "..fusion..",
                    "..workers..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.apache.kafka..", "io.mingjian.ring..");

    @ArchTest
    static final ArchRule onlyCodesKnowsTheDecoders = noClasses()
            .that()
            .resideOutsideOfPackage("io.mingjian.inference.codes..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google.zxing..", "boofcv..");

    @ArchTest
    static final ArchRule onlyTextKnowsTheSegmenter = noClasses()
            .that()
            .resideOutsideOfPackage("io.mingjian.inference.text..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.hankcs..");

    @ArchTest
    static final ArchRule controllersServe = classes()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .resideInAPackage("..serving..")
            .andShould()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("io.mingjian.inference.(*)..").should().beFreeOfCycles();
}
