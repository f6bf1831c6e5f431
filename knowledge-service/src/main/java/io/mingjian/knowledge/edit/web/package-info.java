/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Edits of packs over HTTP. */
@NullMarked
package io.mingjian.knowledge.edit.web;

import org.jspecify.annotations.NullMarked;
