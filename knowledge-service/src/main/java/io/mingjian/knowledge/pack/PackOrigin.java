/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How a version was made from another one.
 *
 * @param base version that was changed
 * @param by who asked for it
 * @param note why, or null
 * @param changes the changes as they were stated
 */
public record PackOrigin(String base, String by, @Nullable String note, JsonNode changes) {}
