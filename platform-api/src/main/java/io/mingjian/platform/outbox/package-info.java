/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Events that are committed with their cause and published after it. */
@NullMarked
package io.mingjian.platform.outbox;

import org.jspecify.annotations.NullMarked;
