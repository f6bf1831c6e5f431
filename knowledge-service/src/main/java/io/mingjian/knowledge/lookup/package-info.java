/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tables of dangerous goods and of the customs tariff, searched by description. */
@NullMarked
package io.mingjian.knowledge.lookup;

import org.jspecify.annotations.NullMarked;
