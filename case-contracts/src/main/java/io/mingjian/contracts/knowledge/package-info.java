/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What a domain pack and the knowledge graph contribute: hypotheses, clauses, policy, facts. */
@NullMarked
package io.mingjian.contracts.knowledge;

import org.jspecify.annotations.NullMarked;
