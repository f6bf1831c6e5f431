/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The ring hop that adds knowledge to a case. */
@NullMarked
package io.mingjian.knowledge.enrichment;

import org.jspecify.annotations.NullMarked;
