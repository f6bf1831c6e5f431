/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Makes the database, schemas and roles that the services expect. What it does is in {@code bootstrap-schema.sql}
 * beside this class, which a database administrator can run by hand instead.
 */
public final class DatabaseBootstrap {

    /** The platform's database. */
    public static final String DATABASE = "mingjian";

    private static final String DUPLICATE_DATABASE = "42P04";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final String server;
    private final String user;
    private final String password;

    /**
     * Works as the given superuser.
     *
     * @param server JDBC address that ends where the database name would follow, {@code jdbc:postgresql://host:port/}
     */
    public DatabaseBootstrap(String server, String user, String password) {
        this.server = server;
        this.user = user;
        this.password = password;
    }

    /**
     * Makes what is missing and sets the passwords; running it again changes nothing else.
     *
     * @throws EmbeddedServerException if the server refuses
     */
    public void prepare(String database, List<SchemaRoles> schemas) {
        if (!NAME.matcher(database).matches()) {
            throw new IllegalArgumentException("a database name must match " + NAME + ", got: " + database);
        }
        try {
            createDatabase(database);
            try (Connection connection = DriverManager.getConnection(server + database, user, password)) {
                connection.setAutoCommit(false);
                for (SchemaRoles roles : schemas) {
                    prepare(connection, roles);
                }
                connection.commit();
            }
        } catch (SQLException e) {
            throw new EmbeddedServerException("cannot prepare database " + database + ": " + e.getMessage(), e);
        }
    }

    /** The script that {@link #prepare} runs per schema. */
    public static String script() {
        try (InputStream stream = DatabaseBootstrap.class.getResourceAsStream("bootstrap-schema.sql")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createDatabase(String database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server + "postgres", user, password);
                Statement statement = connection.createStatement()) {
            if (!exists(connection, database)) {
                statement.execute("CREATE DATABASE " + database);
            }
        } catch (SQLException e) {
            if (!DUPLICATE_DATABASE.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    private static boolean exists(Connection connection, String database) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            query.setString(1, database);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void prepare(Connection connection, SchemaRoles roles) throws SQLException {
        set(connection, "mingjian.schema", roles.schema());
        set(connection, "mingjian.owner_password", roles.ownerPassword());
        set(connection, "mingjian.app_password", roles.applicationPassword());
        try (Statement statement = connection.createStatement()) {
            statement.execute(script());
        }
    }

    private static void set(Connection connection, String setting, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT set_config(?, ?, true)")) {
            statement.setString(1, setting);
            statement.setString(2, value);
            statement.execute();
        }
    }
}
