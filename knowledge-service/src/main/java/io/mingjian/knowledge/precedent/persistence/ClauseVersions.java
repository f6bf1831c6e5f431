/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.precedent.persistence;

import java.sql.ResultSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which clauses the versions of a pack have, by digest. */
@Repository
public class ClauseVersions {

    private final JdbcClient database;

    ClauseVersions(JdbcClient database) {
        this.database = database;
    }

    /** Records the clauses of a pack version; what is recorded already changes nothing. */
    @Transactional
    public void record(String pack, String version, Map<String, String> digests) {
        digests.forEach((clause, digest) ->
                database.sql("""
                    insert into knowledge.pack_clause (pack_name, pack_version, clause, digest) values (?, ?, ?, ?)
                    on conflict do nothing
                    """).params(pack, version, clause, digest).update());
    }

    /** The digests of a pack version's clauses, empty where no such version was installed here. */
    public SortedMap<String, String> of(String pack, String version) {
        SortedMap<String, String> digests = new TreeMap<>();
        database.sql("select clause, digest from knowledge.pack_clause where pack_name = ? and pack_version = ?")
                .params(pack, version)
                .query((ResultSet row) -> {
                    digests.put(row.getString("clause"), row.getString("digest"));
                });
        return digests;
    }
}
