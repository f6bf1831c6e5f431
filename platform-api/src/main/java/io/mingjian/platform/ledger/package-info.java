/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What proves to a client that a decision stands in the ledger; audit-service keeps it, the platform hands it on. */
@NullMarked
package io.mingjian.platform.ledger;

import org.jspecify.annotations.NullMarked;
