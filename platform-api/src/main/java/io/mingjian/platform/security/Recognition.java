/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.security;

/** What became of the credentials of a request. */
sealed interface Recognition {

    /** They hold. */
    record Known(Caller caller) implements Recognition {}

    /**
     * They do not hold.
     *
     * @param detail why, for people; says nothing that only the bearer of true credentials may know
     */
    record Invalid(String detail) implements Recognition {}

    /**
     * They hold, but give no access.
     *
     * @param code stable code
     * @param detail why, for people
     */
    record Refused(String code, String detail) implements Recognition {}

    /** They cannot be checked for now. */
    record Unavailable(String detail) implements Recognition {}
}
