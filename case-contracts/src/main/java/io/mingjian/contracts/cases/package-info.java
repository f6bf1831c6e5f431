/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What a client submits: the case, its text parts and attachments, and the run that is asked for. */
@NullMarked
package io.mingjian.contracts.cases;

import org.jspecify.annotations.NullMarked;
