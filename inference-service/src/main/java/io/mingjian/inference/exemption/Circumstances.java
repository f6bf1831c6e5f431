/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.exemption;

import java.time.Instant;
import java.util.Map;

/**
 * What else of a case decides about a word.
 *
 * @param attributes the case's attributes
 * @param asOf the moment at which law is to be valid
 */
public record Circumstances(Map<String, String> attributes, Instant asOf) {

    public Circumstances {
        attributes = Map.copyOf(attributes);
    }
}
