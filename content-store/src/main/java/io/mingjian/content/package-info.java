/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Content under its SHA-256, separated by tenant: the claim check behind every event. */
@NullMarked
package io.mingjian.content;

import org.jspecify.annotations.NullMarked;
