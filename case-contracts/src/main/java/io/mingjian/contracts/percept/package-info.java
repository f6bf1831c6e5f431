/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What models and decoders saw, each with its model and its place in the case. */
@NullMarked
package io.mingjian.contracts.percept;

import org.jspecify.annotations.NullMarked;
