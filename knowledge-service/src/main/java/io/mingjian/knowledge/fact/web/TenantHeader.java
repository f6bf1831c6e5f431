/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.fact.web;

import io.mingjian.ring.web.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The tenant in whose name another service calls; the service token is what vouches for it. */
public final class TenantHeader {

    /** Name of the header. */
    public static final String NAME = "Mingjian-Tenant";

    private static final Pattern TENANT = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private TenantHeader() {}

    /**
     * The tenant.
     *
     * @throws ProblemException if the header is missing or names no tenant (400)
     */
    public static String require(@Nullable String header) {
        if (header == null || !TENANT.matcher(header).matches()) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "tenant-missing",
                    "Tenant missing",
                    "header " + NAME + " must have 1 to 63 lower-case letters, digits and hyphens, got: "
                            + (header == null ? "none" : "another text"));
        }
        return header;
    }
}
