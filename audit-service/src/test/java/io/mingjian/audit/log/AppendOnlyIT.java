/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppendOnlyIT {

    private static TestLog log;

    @BeforeAll
    static void appendEntries() {
        log = TestLog.fresh();
        log.append(300);
    }

    @AfterAll
    static void close() {
        log.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit.entry SET tenant = 'other' WHERE index = 7",
                "UPDATE audit.entry SET canonical = canonical",
                "UPDATE audit.entry SET tenant = 'other' WHERE false",
                "DELETE FROM audit.entry WHERE index = 299",
                "TRUNCATE audit.entry",
                "INSERT INTO audit.entry SELECT * FROM audit.entry ON CONFLICT (index, recorded_at) DO UPDATE SET tenant = 'other'",
                "MERGE INTO audit.entry e USING (VALUES (7)) v (i) ON e.index = v.i WHEN MATCHED THEN DELETE",
                "UPDATE audit.tree_head SET root_hash = sha256('other')",
                "DELETE FROM audit.tree_head",
                "TRUNCATE audit.tree_head",
                "UPDATE audit.tile SET root_hash = sha256('other')",
                "DELETE FROM audit.tile",
                "TRUNCATE audit.tile, audit.tree_head, audit.entry",
                "UPDATE audit.entry_key SET run = 2",
                "DELETE FROM audit.entry_key",
                "UPDATE audit.entry_2026_11 SET tenant = 'other'",
                "DELETE FROM audit.entry_2026_11 WHERE index = 7",
                "TRUNCATE audit.entry_2026_11",
                "UPDATE audit.entry_2026_12 SET tenant = 'other'",
                "UPDATE audit.checkpoint SET note = ''",
                "DELETE FROM audit.checkpoint_key",
                "TRUNCATE audit.checkpoint_copy"
            })
    void changeIsRefusedToApplicationAndOwner(String statement) throws SQLException {
        try (Connection application = log.database().asApplication();
                Connection owner = log.database().asOwner()) {
            assertRefused(application, statement, "permission denied");
            assertRefused(owner, statement, "the audit log is append-only");
        }
        assertThat(log.entries().range(0, 1000)).hasSize(300);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE audit.entry DISABLE TRIGGER append_only",
                "DROP TRIGGER append_only ON audit.entry",
                "DROP TABLE audit.entry",
                "DROP TABLE audit.entry_2026_11",
                "ALTER TABLE audit.entry DETACH PARTITION audit.entry_2026_11",
                "ALTER TABLE audit.entry_2026_11 DISABLE TRIGGER append_only",
                "SELECT audit.make_partition('2030-01-01')",
                "SELECT audit.append_entries(7, now(), '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}')",
                "INSERT INTO audit.entry SELECT * FROM audit.entry LIMIT 1",
                "INSERT INTO audit.entry_key SELECT * FROM audit.entry_key LIMIT 1",
                "SELECT count(*) FROM audit.entry_2026_11",
                "CREATE TABLE audit.other (id int)",
                "SET session_replication_role = replica"
            })
    void applicationCannotTakeTheProtectionAway(String statement) throws SQLException {
        try (Connection application = log.database().asApplication();
                Statement sql = application.createStatement()) {
            assertThatThrownBy(() -> sql.execute(statement)).isInstanceOf(SQLException.class);
        }
    }

    private static void assertRefused(Connection connection, String statement, String reason) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute(statement)).hasMessageContaining(reason);
        }
    }
}
