/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.evaluate;

import io.mingjian.cli.platform.InstalledPack;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** How a kind is scored whose records are cases for a pack. */
interface CaseScoring extends Scoring {

    /** The pack that judges such records. */
    String pack();

    /** Why this pack cannot serve the kind, or empty where it can. */
    Optional<String> obstacle(InstalledPack pack);

    /** Whether percepts are scored, not only beliefs. */
    default boolean needsPerception() {
        return false;
    }

    /** What was predicted for one aspect of a record that is labelled for it. */
    Judgement judge(String aspect, JsonNode labels, Observed observed, InstalledPack pack);
}
