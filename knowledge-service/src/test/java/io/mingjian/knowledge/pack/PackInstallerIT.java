/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mingjian.content.ContentStore;
import io.mingjian.knowledge.pack.persistence.PackInstallations;
import io.mingjian.testsupport.RealServers;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.config.name=application,knowledge-service")
class PackInstallerIT {

    @Autowired
    private ContentStore content;

    @Autowired
    private PackInstallations installations;

    @Autowired
    private Clock clock;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        RealServers.postgres(registry, "knowledge");
        RealServers.kafka(registry);
        RealServers.contentDirectory(registry);
    }

    @Test
    void theSameVersionWithOtherBytesIsRefused() {
        Pack changed =
                PackReader.read(TestPacks.edited(TestPacks.COMPLIANCE, "pack.yaml", "prior: 0.02", "prior: 0.03"));
        assertThatExceptionOfType(PackVersionConflictException.class)
                .isThrownBy(() -> installer().install(changed))
                .withMessageContaining("needs a new version");
    }

    @Test
    void theSameBytesAreInstalledAgainWithoutASecondRow() {
        Pack same = TestPacks.read(TestPacks.TRIAGE);
        assertThatCode(() -> installer().install(same)).doesNotThrowAnyException();
        assertThat(installations.findByNameOrderByInstalledAt(TestPacks.TRIAGE))
                .filteredOn(installation -> installation.version().equals("1.2.0"))
                .hasSize(1);
    }

    @Test
    void aNewVersionIsRecordedBesideTheOldOne() {
        Pack next =
                PackReader.read(TestPacks.edited(TestPacks.TRIAGE, "pack.yaml", "version: 1.2.0", "version: 1.2.0"));
        installer().install(next);
        assertThat(installations.findByNameAndVersion(TestPacks.TRIAGE, "1.2.0"))
                .hasValueSatisfying(row -> assertThat(row.digest()).isEqualTo(next.digest()));
        assertThat(installations.findByNameAndVersion(TestPacks.TRIAGE, "1.2.0"))
                .isPresent();
    }

    private PackInstaller installer() {
        return new PackInstaller(content, installations, clock);
    }
}
