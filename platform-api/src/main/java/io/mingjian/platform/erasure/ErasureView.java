/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mingjian.platform.cases.CaseRecord;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case whose content is gone.
 *
 * @param caseId the case
 * @param erasedAt when it was erased
 * @param receipt the act in the ledger that says so; absent while it is being written
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ErasureView(UUID caseId, Instant erasedAt, @Nullable UUID receipt) {

    static ErasureView of(CaseRecord erased) {
        return new ErasureView(
                erased.getId(),
                Objects.requireNonNull(erased.erasedAt(), "only an erased case is shown so"),
                erased.erasureReceipt());
    }
}
