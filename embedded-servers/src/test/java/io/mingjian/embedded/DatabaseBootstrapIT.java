/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseBootstrapIT {

    private static final SchemaRoles PLATFORM = new SchemaRoles("platform", "first owner's", "first application's");
    private static final SchemaRoles AUDIT = new SchemaRoles("audit", "o", "a");

    @TempDir
    static Path folder;

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() {
        server = EmbeddedPostgres.start(new PostgresOptions(
                folder, Path.of("target", "postgresql-programs"), folder.resolve("postgresql.log"), 0, false));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void givesEachSchemaToItsOwner() throws SQLException {
        server.bootstrap().prepare("ownership", List.of(PLATFORM, AUDIT));
        try (Connection connection = connect("ownership", PLATFORM.owner(), PLATFORM.ownerPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE note (line text)");
            assertThatThrownBy(() -> statement.execute("CREATE TABLE audit.note (line text)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void letsNoRoleBypassRowLevelSecurity() throws SQLException {
        server.bootstrap().prepare("privileges", List.of(PLATFORM));
        try (Connection connection = connect("privileges", PLATFORM.application(), PLATFORM.applicationPassword());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM pg_roles WHERE rolname LIKE 'platform%'"
                        + " AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void keepsTablesAndTakesNewPasswordsWhenRunAgain() throws SQLException {
        SchemaRoles before = new SchemaRoles("knowledge", "one", "two");
        server.bootstrap().prepare("again", List.of(before));
        try (Connection connection = connect("again", before.owner(), "one");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE note (line text)");
        }
        server.bootstrap().prepare("again", List.of(new SchemaRoles("knowledge", "it's \"new\"", "two")));
        try (Connection connection = connect("again", before.owner(), "it's \"new\"");
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT * FROM note");
        }
        assertThatThrownBy(() -> connect("again", before.owner(), "one").close())
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void refusesNamesThatAreNoPlainIdentifiers() {
        DatabaseBootstrap bootstrap = server.bootstrap();
        assertThatThrownBy(() -> bootstrap.prepare("x; DROP DATABASE postgres", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SchemaRoles("Platform", "o", "a")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Connection connect(String database, String user, String password) throws SQLException {
        return DriverManager.getConnection(server.url(database), user, password);
    }
}
