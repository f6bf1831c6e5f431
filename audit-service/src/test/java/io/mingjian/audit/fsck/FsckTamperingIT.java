/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.fsck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mingjian.audit.fsck.Finding.Kind;
import io.mingjian.audit.log.TestLog;
import io.mingjian.audit.log.TreeHead;
import io.mingjian.ledger.merkle.CompactRange;
import io.mingjian.ledger.merkle.Hash;
import io.mingjian.ledger.note.Checkpoint;
import io.mingjian.ledger.note.SigningKey;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the owner of the database does to checkpoints, months, and the protection of the tables. */
class FsckTamperingIT {

    private static final String ORIGIN = "mingjian.example/ledger";

    private final SigningKey key = SigningKey.ofPem(ORIGIN, SigningKey.generatePem());
    private TestLog log;

    /** Six entries, the last an act; checkpoints of 3 and 6 entries. */
    @BeforeEach
    void appendAndSign() {
        log = TestLog.fresh();
        log.jdbc()
                .sql("INSERT INTO audit.checkpoint_key VALUES (1, ?, now())")
                .param(key.verifier().text())
                .update();
        log.append(3);
        sign(key, log.heads().latest());
        log.append(2);
        log.acts().append(List.of(TestLog.act()));
        sign(key, log.heads().latest());
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void untouchedCheckpointsAreSound() {
        FsckReport report = fsck();

        assertThat(report.findings()).isEmpty();
        assertThat(report.checkpoints()).isEqualTo(2);
    }

    @Test
    void changedSignatureIsFound() throws SQLException {
        log.tamper("UPDATE audit.checkpoint SET note = replace(note, '\u2014 ' || '" + ORIGIN + " ', '\u2014 ' || '"
                + ORIGIN + " AAAA') WHERE tree_size = 3");

        assertThat(kinds()).containsExactly(Tuple.tuple(Kind.WRONG_CHECKPOINT, 0L, 3L));
    }

    @Test
    void changedTextIsFound() throws SQLException {
        log.tamper("UPDATE audit.checkpoint SET note = replace(note, E'\\n6\\n', E'\\n7\\n') WHERE tree_size = 6");

        assertThat(kinds()).containsExactly(Tuple.tuple(Kind.WRONG_CHECKPOINT, 0L, 6L));
    }

    @Test
    void checkpointInThePlaceOfAnotherIsFound() throws SQLException {
        log.tamper("UPDATE audit.checkpoint SET note = (SELECT note FROM audit.checkpoint WHERE tree_size = 3)");

        assertThat(kinds()).containsExactly(Tuple.tuple(Kind.WRONG_CHECKPOINT, 0L, 6L));
    }

    @Test
    void checkpointOfAStrangerIsFound() throws SQLException {
        log.tamper("DELETE FROM audit.checkpoint WHERE tree_size = 6");
        sign(SigningKey.ofPem(ORIGIN, SigningKey.generatePem()), log.heads().latest());

        assertThat(kinds()).containsExactly(Tuple.tuple(Kind.WRONG_CHECKPOINT, 0L, 6L));
    }

    @Test
    void exchangedKeyIsFound() throws SQLException {
        String other =
                SigningKey.ofPem(ORIGIN, SigningKey.generatePem()).verifier().text();
        log.tamper("UPDATE audit.checkpoint_key SET key = '" + other + "'");

        assertThat(kinds())
                .containsExactly(
                        Tuple.tuple(Kind.WRONG_CHECKPOINT, 0L, 3L), Tuple.tuple(Kind.WRONG_CHECKPOINT, 0L, 6L));
    }

    @Test
    void historyRewrittenAfterACheckpointIsFoundByTheCheckpoint() throws SQLException {
        log.tamper(
                "UPDATE audit.entry SET canonical = replace(convert_from(canonical, 'UTF8'), '0.9', '0.8')::bytea"
                        + " WHERE index = 0",
                "UPDATE audit.entry SET leaf_hash = sha256('\\x00'::bytea || canonical) WHERE index = 0",
                "DELETE FROM audit.tree_head WHERE tree_size = 3",
                "DELETE FROM audit.tree_head WHERE tree_size = 5");
        rewriteNewestHead();

        assertThat(kinds())
                .containsExactly(Tuple.tuple(Kind.BROKEN_PROMISE, 0L, 3L), Tuple.tuple(Kind.BROKEN_PROMISE, 0L, 6L));
    }

    @Test
    void tailCutOffCleanlyIsFoundByTheCheckpoint() throws SQLException {
        cutTail();

        assertThat(kinds()).containsExactly(Tuple.tuple(Kind.BROKEN_PROMISE, 0L, 6L));
    }

    @Test
    void tailCutOffWithItsCheckpointIsFoundByTheCheckpointThatTheCallerKept() throws SQLException {
        String kept = note(key, log.heads().latest());
        cutTail();
        log.tamper("DELETE FROM audit.checkpoint WHERE tree_size = 6");

        assertThat(fsck().sound()).isTrue();
        assertThat(kinds(TrustedCheckpoint.head(kept))).containsExactly(Tuple.tuple(Kind.BROKEN_PROMISE, 0L, 6L));
        assertThatIllegalArgumentException().isThrownBy(() -> TrustedCheckpoint.head("no note"));
    }

    @Test
    void missingActIsFound() throws SQLException {
        log.tamper("DELETE FROM audit.entry WHERE kind = 'act'");

        assertThat(kinds())
                .containsExactly(
                        Tuple.tuple(Kind.WRONG_KEY, 5L, 6L),
                        Tuple.tuple(Kind.MISSING_ENTRY, 5L, 6L),
                        Tuple.tuple(Kind.BROKEN_PROMISE, 0L, 6L));
    }

    @Test
    void entryMovedToAnotherMonthIsFound() throws SQLException {
        log.tamper("UPDATE audit.entry SET recorded_at = recorded_at + interval '1 month' WHERE index = 2");

        assertThat(kinds()).containsExactly(Tuple.tuple(Kind.CHANGED_ENTRY, 2L, 3L));
    }

    @Test
    void detachedMonthIsFound() throws SQLException {
        asOwner("ALTER TABLE audit.entry DETACH PARTITION audit.entry_2026_11");

        assertThat(kinds())
                .contains(Tuple.tuple(Kind.DETACHED_PARTITION, 0L, 0L), Tuple.tuple(Kind.MISSING_ENTRY, 0L, 6L));
    }

    @Test
    void changedAndMissingKeysAreFound() throws SQLException {
        log.tamper("UPDATE audit.entry_key SET run = 9 WHERE index = 1", "DELETE FROM audit.entry_key WHERE index = 4");

        assertThat(kinds()).containsExactly(Tuple.tuple(Kind.WRONG_KEY, 1L, 2L), Tuple.tuple(Kind.WRONG_KEY, 4L, 5L));
    }

    @Test
    void monthThatNoLongerRefusesChangeIsFound() throws SQLException {
        asOwner("ALTER TABLE audit.entry_2026_12 DISABLE TRIGGER append_only");

        assertThat(fsck().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.UNPROTECTED_TABLE);
            assertThat(finding.detail()).contains("entry_2026_12");
        });
    }

    @Test
    void rightToChangeIsFound() throws SQLException {
        asOwner("GRANT UPDATE ON audit.checkpoint TO audit_app");
        asOwner("GRANT INSERT ON audit.entry TO audit_app");

        assertThat(fsck().findings())
                .extracting(Finding::detail)
                .hasSize(2)
                .allMatch(detail -> detail.contains("append-only"));
    }

    private void cutTail() throws SQLException {
        log.tamper(
                "DELETE FROM audit.entry WHERE index >= 3",
                "DELETE FROM audit.entry_key WHERE index >= 3",
                "DELETE FROM audit.tree_head WHERE tree_size > 3");
    }

    /** The newest head over what the rows say now, as somebody who covers his traces leaves it. */
    private void rewriteNewestHead() throws SQLException {
        CompactRange range = CompactRange.empty();
        log.entries()
                .range(0, 6)
                .forEach(entry -> range.append(Hash.leaf(entry.canonical().getBytes(StandardCharsets.UTF_8))));
        StringBuilder peaks = new StringBuilder();
        range.peaks().forEach(peak -> peaks.append(peak.hex()));
        log.tamper(
                "UPDATE audit.tree_head SET root_hash = '\\x" + range.root().hex() + "', peaks = '\\x" + peaks + "'");
    }

    private void sign(SigningKey signer, TreeHead head) {
        log.jdbc()
                .sql("INSERT INTO audit.checkpoint VALUES (?, 1, ?, now())")
                .param(head.treeSize())
                .param(note(signer, head))
                .update();
    }

    private static String note(SigningKey signer, TreeHead head) {
        return new Checkpoint(ORIGIN, head.treeSize(), head.rootHash())
                .sign(signer)
                .toString();
    }

    private void asOwner(String statement) throws SQLException {
        try (Connection connection = log.database().asOwner();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
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
