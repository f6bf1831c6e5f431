/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {

    private static final Path PROGRAMS = Path.of("target", "postgresql-programs");

    @TempDir
    Path folder;

    @Test
    void keepsCommittedDataOverARestart() throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(options())) {
            execute(server, "CREATE TABLE note (line text)");
            execute(server, "INSERT INTO note VALUES ('明鉴')");
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(options())) {
            assertThat(query(server, "SELECT line FROM note")).isEqualTo("明鉴");
        }
    }

    @Test
    void commitsDurablyAndAsksForAPassword() throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(options())) {
            assertThat(query(server, "SHOW fsync")).isEqualTo("on");
            assertThat(query(server, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(query(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> DriverManager.getConnection(server.url("postgres"), EmbeddedPostgres.USER, "guess")
                            .close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void keepsThePasswordToItsOwner() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(options())) {
            Path file = folder.resolve("superuser-password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(server.password()).hasSizeGreaterThanOrEqualTo(43);
        }
    }

    @Test
    void refusesASecondServerOnTheSameFolder() {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(options())) {
            assertThat(server.port()).isPositive();
            assertThatThrownBy(() -> EmbeddedPostgres.start(options()).close())
                    .isInstanceOf(DirectoryInUseException.class)
                    .hasMessageContaining("in use by another running instance (pid "
                            + ProcessHandle.current().pid());
        }
    }

    @Test
    void stopsTheServerThatAKilledInstanceLeftBehind() throws Exception {
        JvmChild child = JvmChild.start(ServerHolder.class, "postgres", folder.toString(), PROGRAMS.toString());
        child.awaitLine("HOLDING");
        child.kill();
        PostmasterFile orphan = PostmasterFile.read(options().data()).orElseThrow();
        assertThat(orphan.isOurs(options().data())).isTrue();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(options())) {
            assertThat(query(server, "SELECT line FROM note")).isEqualTo("held");
            assertThat(PostmasterFile.read(options().data()).orElseThrow().pid())
                    .isNotEqualTo(orphan.pid());
        }
    }

    @Test
    void reportsWhyTheServerDoesNotStart() throws IOException {
        Files.createDirectories(options().data());
        Files.writeString(options().data().resolve("PG_VERSION"), "9\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(options()).close())
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining("PostgreSQL did not start: ");
    }

    @Test
    @EnabledIf("isRoot")
    void runsAsRootWithoutUserNamespaces() throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(options(), PostgresAccount.NOBODY_WITH_ACCESS)) {
            assertThat(query(server, "SELECT 1")).isEqualTo("1");
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(options(), PostgresAccount.USER_NAMESPACE)) {
            assertThat(query(server, "SELECT 1")).isEqualTo("1");
        }
    }

    static boolean isRoot() {
        return PostgresAccount.choose() != PostgresAccount.SAME;
    }

    private PostgresOptions options() {
        return new PostgresOptions(folder, PROGRAMS, folder.resolve("postgresql.log"), 0, true);
    }

    static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(server.url("postgres"), EmbeddedPostgres.USER, server.password());
    }
}
