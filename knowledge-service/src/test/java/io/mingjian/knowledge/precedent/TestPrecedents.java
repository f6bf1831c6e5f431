/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.precedent;

import io.mingjian.content.ContentStore;

/** Precedents for the tests of other features. */
public final class TestPrecedents {

    private TestPrecedents() {}

    /** Precedents before anything was decided. */
    public static Precedents none(ContentStore content) {
        return new Precedents(new PrecedentIndex(), content, new PrecedentProperties(0.8, 0.8, 8));
    }
}
