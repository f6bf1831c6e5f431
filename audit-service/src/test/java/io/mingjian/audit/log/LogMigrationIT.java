/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.ledger.merkle.Hash;
import io.mingjian.testsupport.RealServers;
import io.mingjian.testsupport.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A log that an earlier release wrote goes on under this one, every hash as it was. */
class LogMigrationIT {

    @Test
    void logOfTheFirstReleaseKeepsEveryHash() throws SQLException {
        TestDatabase database = RealServers.database("audit");
        TestLog.migrate(database, "1");
        List<Entry> before;
        TreeHead headBefore;
        List<Submission> submissions = TestLog.submissions(300);
        try (TestLog written = TestLog.fresh()) {
            written.decisions().append(submissions);
            written.append(400);
            before = written.entries().range(0, 1000);
            headBefore = written.heads().latest();
            copyAsTheFirstReleaseWroteIt(written.database(), database);
        }

        TestLog.migrate(database, "latest");

        try (TestLog migrated = TestLog.open(database)) {
            assertThat(migrated.entries().range(0, 1000)).isEqualTo(before);
            assertThat(migrated.heads().latest()).isEqualTo(headBefore);
            assertThat(migrated.decisions().append(submissions))
                    .extracting(decision -> decision.entry().index())
                    .first()
                    .isEqualTo(0L);
            migrated.append(100);
            migrated.acts().append(List.of(TestLog.act()));
            Hash root = migrated.heads().latest().rootHash();
            assertThat(migrated.heads().latest().treeSize()).isEqualTo(801);
            assertThat(migrated.tree().of(801).consistency(700).verifies(headBefore.rootHash(), root))
                    .isTrue();
        }
    }

    private static void copyAsTheFirstReleaseWroteIt(TestDatabase from, TestDatabase into) throws SQLException {
        try (Connection source = from.asOwner();
                Connection target = into.asApplication()) {
            copy(
                    source,
                    target,
                    "SELECT index, id, case_id, run, tenant, event_id, chain_size, canonical, leaf_hash,"
                            + " recorded_at FROM audit.entry",
                    "INSERT INTO audit.entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
            copy(source, target, "SELECT * FROM audit.tree_head", "INSERT INTO audit.tree_head VALUES (?, ?, ?, ?)");
            copy(source, target, "SELECT * FROM audit.tile", "INSERT INTO audit.tile VALUES (?, ?, ?, ?)");
        }
    }

    private static void copy(Connection source, Connection target, String select, String insert) throws SQLException {
        try (Statement read = source.createStatement();
                ResultSet row = read.executeQuery(select);
                var write = target.prepareStatement(insert)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                for (int column = 1; column <= columns; column++) {
                    write.setObject(column, row.getObject(column));
                }
                write.addBatch();
            }
            write.executeBatch();
        }
    }
}
