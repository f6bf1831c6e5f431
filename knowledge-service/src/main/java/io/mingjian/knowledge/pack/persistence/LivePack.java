/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Which version of a pack judges. */
@Entity
@Table(name = "live_pack")
public class LivePack {

    @Id
    private String name = "";

    @Column(nullable = false)
    private String version = "";

    @Column(nullable = false)
    private Instant activatedAt = Instant.EPOCH;

    /** For JPA. */
    protected LivePack() {}

    /** That a version judges from a moment on. */
    public LivePack(String name, String version, Instant activatedAt) {
        this.name = name;
        this.version = version;
        this.activatedAt = activatedAt;
    }

    /** Name of the pack. */
    public String name() {
        return name;
    }

    /** The version that judges. */
    public String version() {
        return version;
    }

    /** Since when it judges. */
    public Instant activatedAt() {
        return activatedAt;
    }
}
