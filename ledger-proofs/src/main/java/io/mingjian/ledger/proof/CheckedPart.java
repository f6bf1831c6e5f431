/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ledger.proof;

import io.mingjian.contracts.knowledge.LocalizedText;

/**
 * What the check of one part found.
 *
 * @param part the part
 * @param holds whether it is as it must be
 * @param finding what was found, for people
 */
public record CheckedPart(ProofPart part, boolean holds, LocalizedText finding) {

    static CheckedPart good(ProofPart part, String chinese, String english) {
        return new CheckedPart(part, true, new LocalizedText(chinese, english));
    }

    static CheckedPart bad(ProofPart part, String chinese, String english) {
        return new CheckedPart(part, false, new LocalizedText(chinese, english));
    }
}
