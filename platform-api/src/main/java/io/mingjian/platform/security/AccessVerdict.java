/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.security;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationResult;

/** What the table says of a request. */
sealed interface AccessVerdict extends AuthorizationResult {

    @Override
    default boolean isGranted() {
        return false;
    }

    /** The caller may. */
    record Granted() implements AccessVerdict {
        @Override
        public boolean isGranted() {
            return true;
        }
    }

    /** The request carries no credentials that hold. */
    record Unrecognized() implements AccessVerdict {}

    /** There is no rule for the path. */
    record NoSuchPath() implements AccessVerdict {}

    /** There are rules for the path, but none for the method. */
    record NoSuchMethod(List<HttpMethod> allowed) implements AccessVerdict {
        public NoSuchMethod {
            allowed = List.copyOf(allowed);
        }
    }

    /**
     * The caller may not.
     *
     * @param detail why, for people
     */
    record Refused(String detail) implements AccessVerdict {}
}
