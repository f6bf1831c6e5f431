/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.embedding.persistence;

import io.mingjian.knowledge.embedding.VectorBytes;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Vectors that inference-service gave, by what was embedded and by the model. */
@Repository
public class EmbeddingCache {

    private final JdbcClient database;

    EmbeddingCache(JdbcClient database) {
        this.database = database;
    }

    /** The vector, empty where it was never asked for. */
    public Optional<float[]> find(String contentDigest, String modelDigest) {
        return database.sql("select vector from knowledge.embedding where content_digest = ? and model_digest = ?")
                .params(contentDigest, modelDigest)
                .query(byte[].class)
                .optional()
                .map(bytes -> VectorBytes.vector(bytes, bytes.length / Float.BYTES));
    }

    /** Keeps a vector; one that is kept already changes nothing. */
    public void keep(String contentDigest, String modelDigest, float[] vector) {
        database.sql("""
            insert into knowledge.embedding (content_digest, model_digest, vector) values (?, ?, ?)
            on conflict do nothing
            """)
                .params(contentDigest, modelDigest, VectorBytes.of(vector))
                .update();
    }
}
