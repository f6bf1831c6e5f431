/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The JSON Schemas of the contracts and what they promise to older and newer readers. */
@NullMarked
package io.mingjian.contracts.schemas;

import org.jspecify.annotations.NullMarked;
