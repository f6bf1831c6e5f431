/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

/** Lines of a batch in one state. */
record StatusCount(BatchLineRecord.Status status, long lines) {}
