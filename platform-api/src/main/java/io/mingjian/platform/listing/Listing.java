/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.listing;

import io.mingjian.contracts.json.Sha256;
import io.mingjian.platform.intake.CaseSubmission;
import java.nio.charset.StandardCharsets;

/**
 * A listing that was read.
 *
 * @param tenant its owner
 * @param id the other system's identifier
 * @param version the other system's version
 * @param key key of its record, which the decision's record has too
 * @param submission its case
 */
record Listing(String tenant, String id, String version, String key, CaseSubmission submission) {

    /** Equal for deliveries of one version of one listing. */
    String idempotencyKey() {
        return "listing-" + Sha256.hex((id + "\n" + version).getBytes(StandardCharsets.UTF_8));
    }
}
