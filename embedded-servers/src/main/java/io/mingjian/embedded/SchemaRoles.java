/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.embedded;

import java.util.regex.Pattern;

/**
 * A schema with its two roles: {@code <schema>_owner} makes the tables, {@code <schema>_app} uses them.
 *
 * @param schema lower-case name, also of the role names
 * @param ownerPassword password of the owner role
 * @param applicationPassword password of the application role
 */
public record SchemaRoles(String schema, String ownerPassword, String applicationPassword) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,50}");

    public SchemaRoles {
        if (!NAME.matcher(schema).matches()) {
            throw new IllegalArgumentException("a schema name must match " + NAME + ", got: " + schema);
        }
        if (ownerPassword.isBlank() || applicationPassword.isBlank()) {
            throw new IllegalArgumentException("the roles of schema " + schema + " need passwords");
        }
    }

    /** Owns the schema and runs its migrations. */
    public String owner() {
        return schema + "_owner";
    }

    /** What a service works with at run time. */
    public String application() {
        return schema + "_app";
    }

    @Override
    public String toString() {
        return "SchemaRoles[schema=" + schema + "]";
    }
}
