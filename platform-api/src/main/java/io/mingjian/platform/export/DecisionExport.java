/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.export;

/** A form that a decision can be written into. */
interface DecisionExport {

    /** Stable name in paths. */
    String kind();

    /** What the form is for, with its source. */
    String purpose();

    /** Whether the form fits only decisions that restrict something. */
    boolean wantsRestriction();

    TracedDocument write(ExportedDecision decision);
}
