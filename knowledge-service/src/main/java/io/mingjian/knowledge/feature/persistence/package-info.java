/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Which vectors of packs are computed. */
@NullMarked
package io.mingjian.knowledge.feature.persistence;

import org.jspecify.annotations.NullMarked;
