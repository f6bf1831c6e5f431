/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Pack versions that judge beside the live one: live cases in shadow, recorded ones in a back-test. */
@NullMarked
package io.mingjian.knowledge.beside;

import org.jspecify.annotations.NullMarked;
