/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The inference service: perception, reasoning and the models they run. */
@NullMarked
package io.mingjian.inference;

import org.jspecify.annotations.NullMarked;
