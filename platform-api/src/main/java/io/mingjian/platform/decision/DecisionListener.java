/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.decision;

/** Is told of every decision within the transaction that records it, so that what follows is committed with it. */
public interface DecisionListener {

    /**
     * A run was decided for the first time, or its stand-in gave way to the decision itself.
     *
     * <p>The transaction is one of the decision's tenant. It must not block on anything but the database; an exception rolls
     * the recording back, which is then tried again.
     */
    void decided(DecidedRun decided);
}
