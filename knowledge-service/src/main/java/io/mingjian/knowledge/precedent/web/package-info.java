/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Which decisions a change of clauses touches, over HTTP. */
@NullMarked
package io.mingjian.knowledge.precedent.web;

import org.jspecify.annotations.NullMarked;
