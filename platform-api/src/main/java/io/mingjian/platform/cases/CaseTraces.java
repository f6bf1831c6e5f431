/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.cases;

import java.util.UUID;

/**
 * Tables of a feature that keep something of what a case said, such as a quotation in a note. Declared as a bean; asked
 * whenever a case is erased.
 */
public interface CaseTraces {

    /** Removes it, in the transaction of the erasure and of the case's tenant; the case is locked. Idempotent. */
    void forget(UUID caseId);
}
