/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mingjian.content.ContentStore;
import io.mingjian.knowledge.RunningService;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PackInstallerIT extends RunningService {

    @Autowired
    private ContentStore content;

    @Autowired
    private PackTables tables;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    @Test
    void theSameVersionWithOtherBytesIsRefused() {
        PackFiles changed = SmallPack.create()
                .replacing("pack.yaml", "prior: 0.02", "prior: 0.03")
                .files();
        installer().install(SmallPack.create().files(), pack(SmallPack.create().files()));
        assertThatExceptionOfType(PackVersionConflictException.class)
                .isThrownBy(() -> installer().install(changed, pack(changed)))
                .withMessageContaining("needs a new version");
    }

    @Test
    void theSameBytesAreInstalledAgainWithoutASecondRow() {
        PackFiles same = TestPacks.files(TestPacks.TRIAGE);
        assertThat(installer().install(same, pack(same))).isFalse();
        assertThat(tables.installations().findByNameOrderByInstalledAt(TestPacks.TRIAGE))
                .filteredOn(installation -> installation.digest().equals(same.digest()))
                .hasSize(1);
    }

    @Test
    void aNewVersionIsKeptWithItsFilesBesideTheOldOne() {
        PackFiles next = SmallPack.create().version("1.7.0").files();
        assertThat(installer().install(next, pack(next))).isTrue();
        assertThat(installer().files(SmallPack.NAME, "1.7.0"))
                .hasValueSatisfying(kept -> assertThat(kept.digest()).isEqualTo(next.digest()));
        assertThat(installer().liveVersion(SmallPack.NAME)).isEmpty();
    }

    private PackInstaller installer() {
        return new PackInstaller(content, tables, new TransactionTemplate(transactions), clock);
    }

    private static Pack pack(PackFiles files) {
        return PackReader.read(files);
    }
}
