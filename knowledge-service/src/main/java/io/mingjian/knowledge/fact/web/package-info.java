/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Facts and conflicts over HTTP. */
@NullMarked
package io.mingjian.knowledge.fact.web;

import org.jspecify.annotations.NullMarked;
