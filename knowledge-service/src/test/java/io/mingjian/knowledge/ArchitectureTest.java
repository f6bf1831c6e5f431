/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.mingjian.knowledge");

    @Test
    void featuresAreFreeOfCycles() {
        slices().matching("io.mingjian.knowledge.(*)..")
                .should()
                .beFreeOfCycles()
                .check(SERVICE);
    }

    @Test
    void noOtherServiceIsUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.mingjian.platform..", "io.mingjian.inference..", "io.mingjian.audit..")
                .check(SERVICE);
    }

    @Test
    void onlyGraphAndSparqlKnowJena() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..knowledge.graph..", "..knowledge.sparql..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.jena..")
                .check(SERVICE);
    }

    @Test
    void graphAndLinkingAreFreeOfSpring() {
        noClasses()
                .that()
                .resideInAnyPackage("..knowledge.graph..", "..knowledge.linking..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(SERVICE);
    }

    @Test
    void onlyPersistencePackagesKnowJpa() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..persistence..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..")
                .check(SERVICE);
    }

    @Test
    void everyPackageIsNullMarked() throws ClassNotFoundException {
        for (var type : SERVICE) {
            Class<?> description = Class.forName(type.getPackageName() + ".package-info");
            assertThat(description.isAnnotationPresent(NullMarked.class))
                    .as(type.getPackageName())
                    .isTrue();
        }
    }
}
