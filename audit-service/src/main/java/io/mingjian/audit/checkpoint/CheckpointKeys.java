/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.checkpoint;

import io.mingjian.contracts.proof.LedgerKey;
import io.mingjian.ledger.note.VerifierKey;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The public keys in the order in which the log signed with them. */
@Repository
public class CheckpointKeys {

    private final JdbcClient jdbc;

    CheckpointKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All keys that the log ever signed with, oldest first; the last one is valid until further notice. */
    public List<LedgerKey> all() {
        List<Row> rows = rows();
        List<LedgerKey> keys = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Instant until = i + 1 < rows.size() ? rows.get(i + 1).validFrom() : null;
            keys.add(new LedgerKey(rows.get(i).key(), rows.get(i).validFrom(), until));
        }
        return keys;
    }

    /** Name of the newest key, which is the log's. */
    Optional<String> name() {
        List<Row> rows = rows();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(VerifierKey.parse(rows.get(rows.size() - 1).key()).name());
    }

    /** The number of a key; a key that is new comes after all others. */
    int register(VerifierKey key, Instant now) {
        jdbc.sql("""
                        INSERT INTO audit.checkpoint_key (number, key, valid_from)
                        SELECT coalesce(max(number), 0) + 1, ?, ? FROM audit.checkpoint_key
                        ON CONFLICT DO NOTHING
                        """).param(key.text()).param(now.atOffset(ZoneOffset.UTC)).update();
        return jdbc.sql("SELECT number FROM audit.checkpoint_key WHERE key = ?")
                .param(key.text())
                .query(Integer.class)
                .single();
    }

    private List<Row> rows() {
        return jdbc.sql("SELECT key, valid_from FROM audit.checkpoint_key ORDER BY number")
                .query((row, number) -> new Row(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
    }

    private record Row(String key, Instant validFrom) {}
}
