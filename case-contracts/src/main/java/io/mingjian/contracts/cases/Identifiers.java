/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.cases;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Identifiers per RFC 9562. Thread-safe. */
public final class Identifiers {

    private static final TimeBasedEpochGenerator TIME_BASED = Generators.timeBasedEpochGenerator();
    private static final NameBasedGenerator NAME_BASED =
            Generators.nameBasedGenerator(UUID.fromString("018f2f3e-5b5c-7c2a-9d55-6d696e676a6e"));

    private Identifiers() {}

    /** A new version 7 identifier, ascending with time. */
    public static UUID next() {
        return TIME_BASED.generate();
    }

    /**
     * A version 5 identifier that depends on its arguments alone, so that a hop that runs twice on the same event
     * emits an event of the same identity.
     */
    public static UUID derived(UUID parent, String name) {
        return NAME_BASED.generate(parent + "/" + name);
    }
}
