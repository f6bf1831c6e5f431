/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.beside;

import io.mingjian.contracts.json.Sha256;
import io.mingjian.knowledge.tenancy.TenantTransactions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pack version that judges beside the live one.
 *
 * @param id identifier
 * @param kind which cases it judges
 * @param tenant whose cases a back-test judges; {@link TenantTransactions#PLATFORM} for a shadow
 * @param pack name of the pack
 * @param version the version that judges
 * @param share share of the cases that is judged, in (0, 1]
 * @param startedAt when it began
 * @param endedAt when no more cases were given to it, or null while some are
 */
public record BesideJob(
        UUID id,
        Kind kind,
        String tenant,
        String pack,
        String version,
        double share,
        Instant startedAt,
        @Nullable Instant endedAt) {

    public BesideJob {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be in (0, 1], got: " + share);
        }
    }

    /** Whether it judges this case; depends on the case alone. */
    boolean takes(UUID caseId) {
        // identifiers of one millisecond follow each other, so their own bits are no sample
        String digest = Sha256.hex(caseId.toString().getBytes(StandardCharsets.US_ASCII));
        return Integer.parseInt(digest.substring(0, 6), 16) < share * 0x1000000;
    }

    /** Which cases a version judges. */
    public enum Kind {
        /** Live cases of all tenants, as they come. */
        SHADOW,
        /** Recorded cases of one tenant. */
        BACKTEST
    }
}
