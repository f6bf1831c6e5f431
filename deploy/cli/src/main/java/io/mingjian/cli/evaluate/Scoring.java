/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.evaluate;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How a kind is scored: what is true of a record. Labels are read to score, never to decide. */
interface Scoring {

    /** The aspect that the kind is named for. */
    String leading();

    /** What is true per aspect; empty where the record is not labelled for it. */
    Map<String, String> truth(JsonNode labels);
}
