-- Which pack versions were installed here. A name and version always mean the same bytes.

CREATE TABLE knowledge.pack_installation (
    id            uuid        NOT NULL PRIMARY KEY,
    name          text        NOT NULL,
    version       text        NOT NULL,
    digest        text        NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    graph_digest  text        NOT NULL CHECK (graph_digest ~ '^[0-9a-f]{64}$'),
    policy_digest text        NOT NULL CHECK (policy_digest ~ '^[0-9a-f]{64}$'),
    installed_at  timestamptz NOT NULL,
    UNIQUE (name, version)
);
COMMENT ON TABLE knowledge.pack_installation IS 'One row per pack version, written when it is first installed';
COMMENT ON COLUMN knowledge.pack_installation.digest IS 'SHA-256 over all files of the pack';
COMMENT ON COLUMN knowledge.pack_installation.graph_digest IS 'SHA-256 of the canonical form of its graph';
COMMENT ON COLUMN knowledge.pack_installation.policy_digest IS 'SHA-256 of its policy in the content store';

GRANT USAGE ON SCHEMA knowledge TO knowledge_app;
GRANT SELECT, INSERT ON knowledge.pack_installation TO knowledge_app;
