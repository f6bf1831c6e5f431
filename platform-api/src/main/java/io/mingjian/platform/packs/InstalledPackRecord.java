/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.packs;

import io.mingjian.contracts.events.PackInstalled;
import io.mingjian.contracts.json.ContractJson;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;

/** The live version of a pack as last announced; the same for all tenants. */
@Entity
@Table(name = "installed_packs")
class InstalledPackRecord {

    @Id
    private String name;

    private String version;

    @ColumnTransformer(write = "cast(? as jsonb)")
    private String document;

    private Instant installedAt;

    @SuppressWarnings("NullAway.Init")
    protected InstalledPackRecord() {}

    InstalledPackRecord(PackInstalled installed, Instant installedAt) {
        this.name = installed.pack().name();
        this.version = installed.pack().version();
        this.document = new String(ContractJson.canonical(installed), StandardCharsets.UTF_8);
        this.installedAt = installedAt;
    }

    InstalledPack installed() {
        PackInstalled event = ContractJson.read(document.getBytes(StandardCharsets.UTF_8), PackInstalled.class);
        return new InstalledPack(
                name,
                version,
                event.pack().digest(),
                event.title(),
                event.hypotheses(),
                installedAt,
                event.pack().policy());
    }
}
