/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Shadows and back-tests over HTTP. */
@NullMarked
package io.mingjian.knowledge.beside.web;

import org.jspecify.annotations.NullMarked;
