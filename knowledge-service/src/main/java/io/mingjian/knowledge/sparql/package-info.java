/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** SPARQL queries over the graphs of the live packs. */
@NullMarked
package io.mingjian.knowledge.sparql;

import org.jspecify.annotations.NullMarked;
