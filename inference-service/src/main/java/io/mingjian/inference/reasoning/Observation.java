/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.LocalizedText;
import java.util.List;

/**
 * What an operator saw.
 *
 * @param signals in the order of the case
 * @param remarks what was met but does not count, for people
 * @param notes how it looked and what it could not look at, in whole sentences
 */
record Observation(List<Signal> signals, List<LocalizedText> remarks, List<LocalizedText> notes) {

    Observation(List<Signal> signals, List<LocalizedText> remarks) {
        this(signals, remarks, List.of());
    }

    Observation {
        signals = List.copyOf(signals);
        remarks = List.copyOf(remarks);
        notes = List.copyOf(notes);
    }
}
