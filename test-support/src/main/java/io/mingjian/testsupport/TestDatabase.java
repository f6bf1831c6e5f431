/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.testsupport;

import io.mingjian.embedded.SchemaRoles;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A database of one test.
 *
 * @param url JDBC address without user and password
 * @param roles the schema and its roles
 */
public record TestDatabase(String url, SchemaRoles roles) {

    /** A connection as the role that owns the schema; the caller closes it. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url, roles.owner(), roles.ownerPassword());
    }

    /** A connection as the role that the service works as; the caller closes it. */
    public Connection asApplication() throws SQLException {
        return DriverManager.getConnection(url, roles.application(), roles.applicationPassword());
    }
}
