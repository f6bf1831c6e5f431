-- Where the vectors of a pack's graph lie in the content store, so that a second installation computes nothing.
-- The vectors of single texts are in knowledge.embedding.

CREATE TABLE knowledge.feature_table (
    model_digest text   NOT NULL CHECK (model_digest ~ '^[0-9a-f]{64}$'),
    graph_digest text   NOT NULL CHECK (graph_digest ~ '^[0-9a-f]{64}$'),
    index_digest text   NOT NULL CHECK (index_digest ~ '^[0-9a-f]{64}$'),
    index_size   bigint NOT NULL CHECK (index_size > 0),
    PRIMARY KEY (model_digest, graph_digest)
);
COMMENT ON COLUMN knowledge.feature_table.graph_digest IS 'over nodes, texts, neighbours and how vectors are mixed';
GRANT SELECT, INSERT ON knowledge.feature_table TO knowledge_app;
