/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.perception;

import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.percept.Percept;
import java.util.List;

/**
 * Looks for objects in the pictures of a case that was perceived before. Few cases need it, so that it waits until
 * reasoning asks. Deterministic and thread-safe.
 */
public interface ObjectSearch {

    /** Whether the model that finds objects is there. */
    boolean isPossible();

    /**
     * The objects in the case's pictures, in their order, with one percept of vectors for each picture that was looked
     * at, also where there is nothing in it. A picture that cannot be decoded is left out: perception has said so.
     * Blocks until the model has looked.
     */
    List<Percept> search(Case subject);

    /** For a place without the model. */
    static ObjectSearch absent() {
        return new ObjectSearch() {
            @Override
            public boolean isPossible() {
                return false;
            }

            @Override
            public List<Percept> search(Case subject) {
                return List.of();
            }
        };
    }
}
