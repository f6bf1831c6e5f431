/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The packs' graphs: clauses, procedures, nodes and facts as RDF. */
@NullMarked
package io.mingjian.knowledge.graph;

import org.jspecify.annotations.NullMarked;
