/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.fsck;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.audit.fsck.Finding.Kind;
import io.mingjian.audit.log.TestLog;
import io.mingjian.audit.log.TreeHead;
import io.mingjian.contracts.cases.Identifiers;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FsckIT {

    private TestLog log;
    private TrustedHead trusted;

    /** 600 entries in heads of 100, 400 and 600 entries, with two whole tiles. */
    @BeforeEach
    void appendEntries() {
        log = TestLog.fresh();
        log.append(100);
        log.append(300);
        TreeHead head = log.heads().latest();
        trusted = new TrustedHead(head.treeSize(), head.rootHash().hex());
        log.append(200);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void untouchedLogIsSound() {
        FsckReport report =
                fsck(trusted, new TrustedHead(0, TreeHead.EMPTY.rootHash().hex()));

        assertThat(report.sound()).isTrue();
        assertThat(report.findings()).isEmpty();
        assertThat(report.entries()).isEqualTo(600);
        assertThat(report.heads()).isEqualTo(3);
        assertThat(report.verifiedSize()).isEqualTo(600);
        assertThat(report.rootHash()).isEqualTo(log.heads().latest().rootHash().hex());
    }

    @Test
    void emptyLogIsSound() {
        try (TestLog empty = TestLog.fresh()) {
            assertThat(new Fsck(new StoredLog(empty.jdbc()), new TableCheck(empty.jdbc()), empty.transactions())
                            .run(List.of())
                            .sound())
                    .isTrue();
        }
    }

    @Test
    void changedBytesAreFound() throws SQLException {
        log.tamper("UPDATE audit.entry SET canonical = set_byte(canonical, 40, get_byte(canonical, 40) # 1)"
                + " WHERE index = 123");

        assertThat(kinds())
                .contains(Tuple.tuple(Kind.CHANGED_ENTRY, 123L, 124L), Tuple.tuple(Kind.WRONG_TILE, 123L, 124L));
        assertThat(fsck().verifiedSize()).isEqualTo(100);
    }

    @Test
    void bytesChangedTogetherWithTheirHashAreFound() throws SQLException {
        log.tamper("""
                UPDATE audit.entry SET tenant = 'evil', canonical =
                    convert_to(replace(convert_from(canonical, 'UTF8'), '"tenant":"acme"', '"tenant":"evil"'), 'UTF8')
                WHERE index = 550
                """, "UPDATE audit.entry SET leaf_hash = sha256('\\x00'::bytea || canonical) WHERE index = 550");

        assertThat(kinds()).containsExactly(Tuple.tuple(Kind.WRONG_TREE_HEAD, 400L, 600L));
    }

    @Test
    void aLogWithActsIsSound() {
        log.acts().append(List.of(TestLog.act(), TestLog.act(Identifiers.next())));

        assertThat(fsck().sound()).isTrue();
        assertThat(fsck().entries()).isEqualTo(602);
    }

    @Test
    void changedActIsFound() throws SQLException {
        log.acts().append(List.of(TestLog.act()));
        log.tamper("UPDATE audit.entry SET recorded_at = recorded_at - interval '1 day' WHERE kind = 'act'");

        assertThat(kinds()).containsExactly(Tuple.tuple(Kind.CHANGED_ENTRY, 600L, 601L));
    }

    @Test
    void anActThatIsMadeADecisionIsFound() throws SQLException {
        log.acts().append(List.of(TestLog.act(Identifiers.next())));
        log.tamper("UPDATE audit.entry SET kind = 'decision', run = 1, chain_size = 0 WHERE kind = 'act'");

        assertThat(kinds())
                .containsExactly(Tuple.tuple(Kind.WRONG_KEY, 600L, 601L), Tuple.tuple(Kind.CHANGED_ENTRY, 600L, 601L));
    }

    @Test
    void changedColumnIsFound() throws SQLException {
        log.tamper("UPDATE audit.entry SET tenant = 'other' WHERE index = 5");

        assertThat(kinds()).containsExactly(Tuple.tuple(Kind.CHANGED_ENTRY, 5L, 6L));
    }

    @Test
    void missingEntryIsFound() throws SQLException {
        log.tamper(
                "DELETE FROM audit.entry WHERE index BETWEEN 300 AND 301",
                "DELETE FROM audit.entry_key WHERE index BETWEEN 300 AND 301");

        assertThat(kinds()).containsExactly(Tuple.tuple(Kind.MISSING_ENTRY, 300L, 302L));
    }

    @Test
    void missingTailIsFound() throws SQLException {
        log.tamper("DELETE FROM audit.entry WHERE index >= 590", "DELETE FROM audit.entry_key WHERE index >= 590");

        assertThat(kinds()).containsExactly(Tuple.tuple(Kind.MISSING_ENTRY, 590L, 600L));
    }

    @Test
    void tailCutOffWithItsHeadsIsFoundByATrustedHead() throws SQLException {
        log.tamper(
                "DELETE FROM audit.entry WHERE index >= 100",
                "DELETE FROM audit.entry_key WHERE index >= 100",
                "DELETE FROM audit.tree_head WHERE tree_size > 100",
                "DELETE FROM audit.tile");

        assertThat(fsck().sound()).isTrue();
        assertThat(kinds(trusted)).containsExactly(Tuple.tuple(Kind.BROKEN_PROMISE, 0L, 400L));
    }

    @Test
    void rewrittenHistoryIsFoundByATrustedHead() {
        TrustedHead other = new TrustedHead(400, "0".repeat(64));

        assertThat(kinds(other)).containsExactly(Tuple.tuple(Kind.BROKEN_PROMISE, 0L, 400L));
    }

    @Test
    void missingHeadIsFound() throws SQLException {
        log.tamper("DELETE FROM audit.tree_head WHERE tree_size = 600");

        assertThat(kinds()).containsExactly(Tuple.tuple(Kind.UNCOVERED_ENTRY, 400L, 600L));
    }

    @Test
    void changedHeadIsFound() throws SQLException {
        log.tamper("UPDATE audit.tree_head SET root_hash = sha256('other') WHERE tree_size = 400");

        assertThat(kinds()).containsExactly(Tuple.tuple(Kind.WRONG_TREE_HEAD, 100L, 600L));
        assertThat(fsck().verifiedSize()).isEqualTo(600);
    }

    @Test
    void changedMissingAndInventedTilesAreFound() throws SQLException {
        log.tamper(
                "UPDATE audit.tile SET hashes = set_byte(hashes, 64, get_byte(hashes, 64) # 1) WHERE index = 1",
                "INSERT INTO audit.tile SELECT 0, 2, root_hash, hashes FROM audit.tile WHERE index = 0",
                "DELETE FROM audit.tile WHERE index = 0");

        assertThat(kinds())
                .containsExactly(
                        Tuple.tuple(Kind.MISSING_TILE, 0L, 256L),
                        Tuple.tuple(Kind.WRONG_TILE, 258L, 259L),
                        Tuple.tuple(Kind.UNEXPECTED_TILE, 600L, 600L));
    }

    private List<Tuple> kinds(TrustedHead... heads) {
        return fsck(heads).findings().stream()
                .map(finding -> Tuple.tuple(finding.kind(), finding.begin(), finding.end()))
                .toList();
    }

    private FsckReport fsck(TrustedHead... heads) {
        return new Fsck(new StoredLog(log.jdbc()), new TableCheck(log.jdbc()), log.transactions()).run(List.of(heads));
    }
}
