/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.reasoning.QuotedPlace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something an operator found.
 *
 * @param name name in the calibrations
 * @param denied whether the case expressly says that it is not so
 * @param place where it was found
 * @param found what was found, as the beginning of a sentence for people
 * @param share the modality it comes from and its weight, or null for the operator's modality and the pack's weight
 * @param counterpart the other place, of a signal that is a contradiction between two places; null of any other
 */
record Signal(
        String name,
        boolean denied,
        Place place,
        LocalizedText found,
        @Nullable Share share,
        @Nullable QuotedPlace counterpart) {

    Signal(String name, boolean denied, Place place, LocalizedText found) {
        this(name, denied, place, found, null, null);
    }

    Signal(String name, boolean denied, Place place, LocalizedText found, Share share) {
        this(name, denied, place, found, share, null);
    }

    /**
     * Where a signal was found.
     *
     * @param anchor part of the evidence's identifier, unique within operator and signal
     * @param sourceGroup what it shares with signals that do not count twice
     * @param locator place to show
     * @param excerpt characters concerned, possibly empty
     * @param percepts percepts it rests on
     */
    record Place(String anchor, String sourceGroup, Locator locator, String excerpt, List<String> percepts) {}
}
