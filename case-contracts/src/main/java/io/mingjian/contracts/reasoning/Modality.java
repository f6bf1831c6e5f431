/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.reasoning;

/** Where evidence comes from. */
public enum Modality {
    /** Text that the client submitted. */
    TEXT,
    /** What a picture shows, codes included. */
    IMAGE,
    /** Writing read in a picture. */
    OCR,
    /** The case's structured attributes. */
    ATTRIBUTE,
    /** Facts and rules of the knowledge graph. */
    KNOWLEDGE,
    /** Similar decided cases. */
    PRECEDENT
}
