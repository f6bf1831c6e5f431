/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

@AnalyzeClasses(packages = "io.mingjian.audit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule LOG_KNOWS_NEITHER_RING_NOR_WEB = ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage("io.mingjian.audit.log")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.mingjian.ring..", "org.apache.kafka..", "org.springframework.web..");

    @ArchTest
    static final ArchRule FSCK_SHARES_NOTHING_WITH_THE_WRITER = ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage("io.mingjian.audit.fsck")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.mingjian.audit.log");

    @ArchTest
    static final ArchRule NOBODY_KNOWS_OTHER_SERVICES = ArchRuleDefinition.noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.mingjian.platform..", "io.mingjian.inference..", "io.mingjian.knowledge..");

    @ArchTest
    static final ArchRule LOG_DOES_NOT_KNOW_WHAT_A_HYPOTHESIS_MEANS = ArchRuleDefinition.noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.mingjian.contracts.percept..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.mingjian.contracts.knowledge.Hypothesis");

    @ArchTest
    static final ArchRule NO_OBJECT_MAPPING = ArchRuleDefinition.noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLE = SlicesRuleDefinition.slices()
            .matching("io.mingjian.audit.(*)..")
            .should()
            .beFreeOfCycles();
}
