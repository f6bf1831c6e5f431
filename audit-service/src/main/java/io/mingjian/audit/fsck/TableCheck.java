/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.fsck;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks whether the tables still refuse change, and whether the keys beside the partitions are those of their entries. */
@Component
class TableCheck {

    private final JdbcClient jdbc;

    TableCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void check(Findings findings) {
        unprotected()
                .forEach(table -> findings.add(
                        Finding.Kind.UNPROTECTED_TABLE,
                        0,
                        0,
                        "table " + table + " has lost what keeps it append-only"));
        strayTables()
                .forEach(table -> findings.add(
                        Finding.Kind.DETACHED_PARTITION, 0, 0, "table " + table + " is no longer a part of the log"));
        wrongKeys()
                .forEach(index -> findings.add(
                        Finding.Kind.WRONG_KEY, index, index + 1, "the row of keys is not that of the entry"));
    }

    /** Tables without their trigger, and tables that the runtime role may change. */
    private List<String> unprotected() {
        return jdbc.sql("""
                        SELECT c.relname FROM pg_class c
                        WHERE c.relnamespace = 'audit'::regnamespace AND c.relkind IN ('r', 'p')
                        AND (c.relname ~ '^(entry|tree_head|tile|checkpoint)')
                        AND (NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid
                                AND t.tgname = 'append_only' AND t.tgenabled = 'A'
                                AND t.tgfoid = 'audit.refuse_change'::regproc)
                            OR has_table_privilege(current_user, c.oid, 'UPDATE, DELETE, TRUNCATE')
                            OR c.relname ~ '^entry' AND has_table_privilege(current_user, c.oid, 'INSERT'))
                        ORDER BY c.relname
                        """).query(String.class).list();
    }

    private List<String> strayTables() {
        return jdbc.sql("""
                        SELECT c.relname FROM pg_class c
                        WHERE c.relnamespace = 'audit'::regnamespace AND c.relkind = 'r'
                        AND c.relname ~ '^entry_(until_)?[0-9]{4}_[0-9]{2}$' AND NOT c.relispartition
                        ORDER BY c.relname
                        """).query(String.class).list();
    }

    private List<Long> wrongKeys() {
        return jdbc.sql("""
                        SELECT coalesce(e.index, k.index)
                        FROM audit.entry e FULL JOIN audit.entry_key k ON k.index = e.index
                        WHERE (e.kind, e.id, e.case_id, e.run) IS DISTINCT FROM (k.kind, k.id, k.case_id, k.run)
                        ORDER BY 1 LIMIT ?
                        """).param(FsckReport.MOST_FINDINGS).query(Long.class).list();
    }
}
