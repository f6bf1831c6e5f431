/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Packs over HTTP. */
@NullMarked
package io.mingjian.knowledge.pack.web;

import org.jspecify.annotations.NullMarked;
