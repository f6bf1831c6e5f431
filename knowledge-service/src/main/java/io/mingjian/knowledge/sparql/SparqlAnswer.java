/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.sparql;

/**
 * The answer to a query.
 *
 * @param mediaType IANA media type
 * @param body UTF-8 bytes
 */
public record SparqlAnswer(String mediaType, byte[] body) {}
