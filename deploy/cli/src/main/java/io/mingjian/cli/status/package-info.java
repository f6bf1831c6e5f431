/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Says what runs and how it is. */
@NullMarked
package io.mingjian.cli.status;

import org.jspecify.annotations.NullMarked;
