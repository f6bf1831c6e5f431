/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What knowledge-service holds, through the door of the platform: pack versions, trials of them, facts, lookup tables. */
@NullMarked
package io.mingjian.platform.knowledge;

import org.jspecify.annotations.NullMarked;
