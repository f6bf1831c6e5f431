/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.beside;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.json.Sha256;
import io.mingjian.knowledge.pack.Pack;
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
 * @param mostCases most cases that a back-test judges, or null for a shadow
 * @param failure why a back-test could not judge every case, or null
 */
public record BesideJob(
        UUID id,
        Kind kind,
        String tenant,
        String pack,
        String version,
        double share,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Integer mostCases,
        @Nullable String failure) {

    public BesideJob {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be in (0, 1], got: " + share);
        }
    }

    /** A shadow that begins. */
    static BesideJob shadow(Pack pack, double share, Instant now) {
        return new BesideJob(
                Identifiers.next(),
                Kind.SHADOW,
                TenantTransactions.PLATFORM,
                pack.name(),
                pack.policy().version(),
                share,
                now,
                null,
                null,
                null);
    }

    /** A back-test that begins. */
    static BesideJob backtest(String tenant, Pack pack, int mostCases, Instant now) {
        return new BesideJob(
                Identifiers.next(),
                Kind.BACKTEST,
                tenant,
                pack.name(),
                pack.policy().version(),
                1,
                now,
                null,
                mostCases,
                null);
    }

    /** How far it is. */
    @JsonProperty
    public State state() {
        if (failure != null) {
            return State.FAILED;
        }
        return endedAt == null ? State.RUNNING : State.ENDED;
    }

    /** Whether it judges this case; depends on the case alone. */
    boolean takes(UUID caseId) {
        // identifiers of one millisecond follow each other, so their own bits are no sample
        String digest = Sha256.hex(caseId.toString().getBytes(StandardCharsets.US_ASCII));
        return Integer.parseInt(digest.substring(0, 6), 16) < share * 0x1000000;
    }

    /** How far a job is. */
    public enum State {
        /** Cases are given to it. */
        RUNNING,
        /** It was ended, or every case was given to it. */
        ENDED,
        /** It could not judge every case. */
        FAILED
    }

    /** Which cases a version judges. */
    public enum Kind {
        /** Live cases of all tenants, as they come. */
        SHADOW,
        /** Recorded cases of one tenant. */
        BACKTEST
    }
}
