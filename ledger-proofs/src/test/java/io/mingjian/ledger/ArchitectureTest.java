/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ledger;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses PROOFS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.mingjian.ledger");

    @Test
    void merkleIsPure() {
        ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("io.mingjian.ledger.merkle")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.mingjian.ledger.merkle", "java.lang..", "java.util..", "java.security..", "org.jspecify..")
                .check(PROOFS);
    }

    @Test
    void verifyingNeedsNeitherNetworkNorDatabaseNorFramework() {
        ArchRuleDefinition.classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.mingjian.ledger..",
                        "io.mingjian.contracts..",
                        "java.lang..",
                        "java.util..",
                        "java.security..",
                        "java.nio.charset..",
                        "org.jspecify..")
                .check(PROOFS);
    }

    @Test
    void packagesFormNoCycle() {
        SlicesRuleDefinition.slices()
                .matching("io.mingjian.ledger.(*)..")
                .should()
                .beFreeOfCycles()
                .check(PROOFS);
    }
}
