/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.precedent;

import java.util.UUID;

/** Takes erased cases out of what later cases are compared with. Thread-safe. */
public interface ErasedPrecedents {

    /** Makes sure that the case is never found again in this process, also when it is added later. */
    void remove(UUID caseId);
}
