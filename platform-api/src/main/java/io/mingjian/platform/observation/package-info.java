/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Names of the meters. */
@NullMarked
package io.mingjian.platform.observation;

import org.jspecify.annotations.NullMarked;
