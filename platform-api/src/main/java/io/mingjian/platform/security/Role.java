/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.security;

import io.swagger.v3.oas.annotations.media.Schema;

/** What the bearer of a key may do; reading cases of the own tenant is open to every role. */
@Schema(enumAsRef = true)
public enum Role {
    /** Submits cases and batches, and starts runs of cases. */
    SUBMITTER,
    /** Decides cases that need a person. */
    REVIEWER,
    /** Edits packs and policies. */
    POLICY_EDITOR,
    /** Reads proofs and the ledger. */
    AUDITOR,
    /** Everything, keys included. */
    ADMINISTRATOR
}
