/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

/** How an upload is written. */
enum BatchFormat {
    /** A case a line, each in the JSON form of {@code POST /v1/cases}. */
    JSONL,
    /** RFC 4180 with a header. */
    CSV
}
