/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.packs;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.LocalizedText;
import java.time.Instant;
import java.util.List;

/**
 * A pack that can judge cases now.
 *
 * @param name name that a submission gives
 * @param version live version
 * @param digest lower-case hexadecimal SHA-256 over the files of the pack
 * @param title what people read
 * @param hypotheses what the pack can judge
 * @param installedAt when this version was announced
 * @param policy what reasoning needs of the pack, in the content store; not shown to clients
 */
public record InstalledPack(
        String name,
        String version,
        String digest,
        LocalizedText title,
        List<Hypothesis> hypotheses,
        Instant installedAt,
        @JsonIgnore ContentReference policy) {

    public InstalledPack {
        hypotheses = List.copyOf(hypotheses);
    }
}
