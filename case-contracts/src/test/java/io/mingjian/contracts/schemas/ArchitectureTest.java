/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.schemas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CONTRACTS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.mingjian.contracts");

    @Test
    void contractsKnowNothingOfSpringKafkaAndSql() {
        ArchRule rule = noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.apache.kafka..",
                        "io.cloudevents..",
                        "java.sql..",
                        "javax.sql..",
                        "jakarta..",
                        "java.net.http..");

        rule.check(CONTRACTS);
    }

    @Test
    void contractsDependOnNoOtherModule() {
        ArchRule rule = classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.mingjian.contracts..",
                        "java..",
                        "org.jspecify..",
                        "com.fasterxml..",
                        "tools.jackson..",
                        "org.erdtman.jcs..");

        rule.check(CONTRACTS);
    }

    @Test
    void onlyTheJsonPackageBindsJson() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage("..contracts.json..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "org.erdtman..");

        rule.check(CONTRACTS);
    }

    @Test
    void jsonBindingKnowsNoContract() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("..contracts.json..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..contracts.cases..", "..contracts.events..", "..contracts.reasoning..");

        rule.check(CONTRACTS);
    }

    @Test
    void casesPerceptsAndEventsAreFreeOfCycles() {
        ArchRule rule = slices().matching("io.mingjian.contracts.(cases|percept|events)..")
                .should()
                .beFreeOfCycles();

        rule.check(CONTRACTS);
    }

    @Test
    void everyPackageIsNullMarked() throws ClassNotFoundException {
        for (var contract : CONTRACTS) {
            Class<?> description = Class.forName(contract.getPackageName() + ".package-info");
            assertThat(description.isAnnotationPresent(NullMarked.class))
                    .as(contract.getPackageName())
                    .isTrue();
        }
    }
}
