/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The form by which a person submits a case of their own. */
@NullMarked
package io.mingjian.platform.console.submission;

import org.jspecify.annotations.NullMarked;
