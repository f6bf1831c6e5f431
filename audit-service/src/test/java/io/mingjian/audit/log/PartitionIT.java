/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingjian.ledger.merkle.MerkleTree;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartitionIT {

    private static final Instant LAST_OF_JANUARY = Instant.parse("2031-01-31T23:59:59.999Z");
    private static final Instant FIRST_OF_FEBRUARY = Instant.parse("2031-02-01T00:00:00Z");

    private TestLog log;

    @BeforeEach
    void start() {
        log = TestLog.fresh();
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void entriesLieInThePartitionOfTheirMonth() {
        log.decisionsAt(LAST_OF_JANUARY).append(TestLog.submissions(300));
        log.decisionsAt(FIRST_OF_FEBRUARY).append(TestLog.submissions(200));

        assertThat(count("audit.entry_2031_01")).isEqualTo(300);
        assertThat(count("audit.entry_2031_02")).isEqualTo(200);
        assertThat(log.entries().range(290, 310))
                .extracting(Entry::index)
                .startsWith(290L)
                .endsWith(309L)
                .hasSize(20);
        MerkleTree tree = log.tree().of(500);
        assertThat(tree.root()).isEqualTo(log.heads().latest().rootHash());
    }

    @Test
    void partitionsAreMadeTwoMonthsAhead() {
        log.decisionsAt(LAST_OF_JANUARY).append(TestLog.submissions(1));

        assertThat(partitions()).contains("entry_2031_01", "entry_2031_02", "entry_2031_03");
        assertThat(partitions()).doesNotContain("entry_2031_04");
    }

    @Test
    void aRunIsRecordedOnceAcrossMonths() {
        List<Submission> batch = TestLog.submissions(3);
        List<RecordedDecision> january = log.decisionsAt(LAST_OF_JANUARY).append(batch);

        List<RecordedDecision> february = log.decisionsAt(FIRST_OF_FEBRUARY).append(batch);

        assertThat(february).isEqualTo(january);
        assertThat(log.heads().latest().treeSize()).isEqualTo(3);
    }

    @Test
    void theDatabaseItselfRefusesARunAnActAndAnIndexThatItHasInAnotherMonth() {
        log.decisionsAt(LAST_OF_JANUARY).append(TestLog.submissions(1));
        log.acts().append(List.of(TestLog.act()));

        assertRefused(
                "INSERT INTO audit.entry_key SELECT 7, kind, id, case_id, run FROM audit.entry_key"
                        + " WHERE kind = 'decision'",
                "entry_key_run");
        assertRefused(
                "INSERT INTO audit.entry_key SELECT 7, kind, id, case_id, run FROM audit.entry_key"
                        + " WHERE kind = 'act'",
                "entry_key_act");
        assertRefused(
                "INSERT INTO audit.entry_key SELECT index, 'act', uuidv4(), case_id, run FROM audit.entry_key"
                        + " WHERE index = 0",
                "entry_key_pkey");
    }

    @Test
    void everyPartitionKeepsBytesUncompressedAndRefusesChange() {
        log.decisionsAt(LAST_OF_JANUARY).append(TestLog.submissions(1));

        for (String partition : partitions()) {
            assertThat(log.asOwner()
                            .sql("SELECT attstorage::text FROM pg_attribute WHERE attrelid = ('audit.' || ?)::regclass"
                                    + " AND attname = 'canonical'")
                            .param(partition)
                            .query(String.class)
                            .single())
                    .isEqualTo("e");
            assertRefused("UPDATE audit." + partition + " SET tenant = 'other'", "append-only");
            assertRefused("TRUNCATE audit." + partition, "append-only");
        }
    }

    @Test
    void aClockThatGoesBackDoesNotMixTheMonths() {
        log.decisionsAt(FIRST_OF_FEBRUARY).append(TestLog.submissions(1));

        log.decisionsAt(LAST_OF_JANUARY).append(TestLog.submissions(1));

        assertThat(count("audit.entry_2031_02")).isEqualTo(2);
    }

    private void assertRefused(String statement, String reason) {
        assertThatThrownBy(() -> log.asOwner().sql(statement).update()).hasStackTraceContaining(reason);
    }

    private long count(String table) {
        return log.asOwner()
                .sql("SELECT count(*) FROM " + table)
                .query(Long.class)
                .single();
    }

    private List<String> partitions() {
        return log.asOwner()
                .sql("SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid"
                        + " WHERE i.inhparent = 'audit.entry'::regclass ORDER BY 1")
                .query(String.class)
                .list();
    }
}
