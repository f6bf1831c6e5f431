/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = {"io.mingjian.inference.exemption", "io.mingjian.inference.reasoning", "io.mingjian.inference.text"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class PureReasoningTest {

    @ArchTest
    static final ArchRule onlyTheMessagingPackageKnowsTheRing = noClasses()
            .that()
            .resideOutsideOfPackage("..reasoning.messaging..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "io.mingjian.ring..", "io.mingjian.content..", "org.slf4j..");

    @ArchTest
    static final ArchRule nothingReadsAClockOrRandomNumbers = noClasses()
            .that()
            .resideOutsideOfPackage("..reasoning.messaging..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.time\\.Clock|java\\.util\\.Random|java\\.util\\.concurrent\\.ThreadLocalRandom")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime");
}
