/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The tables over HTTP. */
@NullMarked
package io.mingjian.knowledge.lookup.web;

import org.jspecify.annotations.NullMarked;
