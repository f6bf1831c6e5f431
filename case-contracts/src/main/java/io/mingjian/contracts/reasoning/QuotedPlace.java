/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.reasoning;

import io.mingjian.contracts.percept.Locator;
import java.util.List;

/**
 * A place of a case with what stands there.
 *
 * @param modality side of the case
 * @param locator place to show
 * @param excerpt the characters concerned, or the name of what a picture shows; possibly empty
 * @param percepts identifiers of the percepts it rests on, possibly empty
 */
public record QuotedPlace(Modality modality, Locator locator, String excerpt, List<String> percepts) {

    public QuotedPlace {
        percepts = List.copyOf(percepts);
    }
}
