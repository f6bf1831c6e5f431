/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.feature.persistence;

import io.mingjian.contracts.cases.ContentReference;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the vectors of graphs lie, by encoder and graph; written once. */
@Repository
public class FeatureTables {

    private final JdbcClient database;

    FeatureTables(JdbcClient database) {
        this.database = database;
    }

    /** The index of the vectors in the content store, empty where they were never computed. */
    public Optional<ContentReference> find(String modelDigest, String graphDigest) {
        return database.sql("""
            select index_digest, index_size from knowledge.feature_table where model_digest = ? and graph_digest = ?
            """)
                .params(modelDigest, graphDigest)
                .query((row, number) -> new ContentReference(row.getString(1), row.getLong(2)))
                .optional();
    }

    /** Keeps where the vectors lie; what is kept already changes nothing, as the same vectors have the same digest. */
    public void keep(String modelDigest, String graphDigest, ContentReference index) {
        database.sql("""
            insert into knowledge.feature_table (model_digest, graph_digest, index_digest, index_size)
            values (?, ?, ?, ?) on conflict do nothing
            """)
                .params(modelDigest, graphDigest, index.sha256(), index.size())
                .update();
    }
}
