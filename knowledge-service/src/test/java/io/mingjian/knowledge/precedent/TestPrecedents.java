/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.precedent;

import io.mingjian.content.ContentStore;
import java.net.URI;
import java.util.List;

/** Precedents for the tests of other features. */
public final class TestPrecedents {

    private TestPrecedents() {}

    /** Precedents before anything was decided. */
    public static Precedents none(ContentStore content) {
        return new Precedents(
                new PrecedentIndex(),
                pack -> List.of(),
                content,
                new PrecedentProperties(0.8, 0.8, 8, URI.create("http://127.0.0.1:8081")));
    }
}
