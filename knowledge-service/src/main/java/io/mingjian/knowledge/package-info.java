/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The knowledge-service: packs, graph, linking and enrichment. */
@NullMarked
package io.mingjian.knowledge;

import org.jspecify.annotations.NullMarked;
