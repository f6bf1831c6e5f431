/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "io.mingjian.platform", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("io.mingjian.platform.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule otherServicesAreUnknown = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.mingjian.inference..",
                    "io.mingjian.knowledge..",
                    "io.mingjian.audit..",
                    "io.mingjian.embedded..");

    @ArchTest
    static final ArchRule tenantsAreNamedInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("..tenancy..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(TransactionTemplate.class)
            .orShould()
            .beAnnotatedWith(Transactional.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(jakarta.persistence.EntityManager.class);

    @ArchTest
    static final ArchRule controllersAreHidden =
            classes().that().areAnnotatedWith(RestController.class).should().notBePublic();

    @ArchTest
    static final ArchRule attachmentsKnowNeitherCasesNorTheDatabase = noClasses()
            .that()
            .resideInAPackage("..attachment..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..cases..", "..intake..", "jakarta.persistence..", "java.awt..", "javax.imageio..");
}
