/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ledger.proof;

import io.mingjian.contracts.knowledge.LocalizedText;

/** A part of a proof that is checked by itself, so that it can be said which one fails. */
public enum ProofPart {
    /** The decision is canonical JSON and has the leaf hash that the proof states. */
    DECISION("裁决", "decision"),
    /** The digests that the proof repeats are those of the decision. */
    DIGESTS("摘要", "digests"),
    /** The path leads from the leaf to the root. */
    INCLUSION("包含证明", "inclusion"),
    /** The checkpoint is about the tree that the inclusion speaks of. */
    CHECKPOINT("检查点", "checkpoint"),
    /** A trusted key signed the checkpoint. */
    SIGNATURE("签名", "signature"),
    /** The reasoning chain is the one that the decision rests on. */
    CHAIN("推理链", "chain"),
    /** The tree is an earlier one with entries appended. */
    HISTORY("历史", "history");

    private final LocalizedText title;

    ProofPart(String chinese, String english) {
        this.title = new LocalizedText(chinese, english);
    }

    /** What people read. */
    public LocalizedText title() {
        return title;
    }
}
