/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.erasure;

/** What brought an erasure about. */
enum Origin {
    /** Somebody asked for the case. */
    CASE,
    /** Somebody asked for all cases about a person. */
    SUBJECT,
    /** The retention period of the case's pack ended. */
    RETENTION
}
