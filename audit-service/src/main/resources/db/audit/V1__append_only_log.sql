-- The ledger. Every table only grows: triggers refuse change for every role, the owner included, and the runtime role
-- is not granted it in the first place.

CREATE TABLE audit.entry (
    index       bigint      NOT NULL PRIMARY KEY CHECK (index >= 0),
    decision_id uuid        NOT NULL UNIQUE,
    case_id     uuid        NOT NULL,
    run         integer     NOT NULL CHECK (run >= 1),
    tenant      text        NOT NULL,
    event_id    uuid        NOT NULL,
    chain_size  bigint      NOT NULL CHECK (chain_size >= 0),
    canonical   bytea       NOT NULL,
    leaf_hash   bytea       NOT NULL CHECK (octet_length(leaf_hash) = 32),
    recorded_at timestamptz NOT NULL,
    UNIQUE (case_id, run)
);
-- canonical JSON is hashed and compared, never searched: not compressing it doubles the write rate
ALTER TABLE audit.entry ALTER COLUMN canonical SET STORAGE EXTERNAL;
COMMENT ON TABLE audit.entry IS 'One decision per case and run; index is gapless from 0';
COMMENT ON COLUMN audit.entry.canonical IS 'RFC 8785 JSON of the decision: the bytes under the leaf hash';
COMMENT ON COLUMN audit.entry.event_id IS 'The cases.reasoned event that brought the verdict';
COMMENT ON COLUMN audit.entry.chain_size IS 'Bytes of the reasoning chain, whose digest is in the decision';

CREATE TABLE audit.tree_head (
    tree_size   bigint      NOT NULL PRIMARY KEY CHECK (tree_size > 0),
    root_hash   bytea       NOT NULL CHECK (octet_length(root_hash) = 32),
    peaks       bytea       NOT NULL CHECK (octet_length(peaks) = 32 * bit_count(tree_size::bit(64))),
    recorded_at timestamptz NOT NULL
);
COMMENT ON TABLE audit.tree_head IS 'One row per appended batch';
COMMENT ON COLUMN audit.tree_head.peaks IS 'Hashes of the perfect subtrees that cover [0, tree_size), largest first';

CREATE TABLE audit.tile (
    level     smallint NOT NULL CHECK (level >= 0),
    index     bigint   NOT NULL CHECK (index >= 0),
    root_hash bytea    NOT NULL CHECK (octet_length(root_hash) = 32),
    hashes    bytea    NOT NULL CHECK (octet_length(hashes) = 8192),
    PRIMARY KEY (level, index)
);
ALTER TABLE audit.tile ALTER COLUMN hashes SET STORAGE EXTERNAL;
COMMENT ON TABLE audit.tile IS '256 neighbouring hashes of tree level 8 * level, written once all are known';

CREATE FUNCTION audit.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit log is append-only: % of %.% is refused', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END;
$$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.tree_head
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.tile
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
-- also while a session claims to be a replication worker
ALTER TABLE audit.entry ENABLE ALWAYS TRIGGER append_only;
ALTER TABLE audit.tree_head ENABLE ALWAYS TRIGGER append_only;
ALTER TABLE audit.tile ENABLE ALWAYS TRIGGER append_only;

GRANT USAGE ON SCHEMA audit TO audit_app;
GRANT SELECT, INSERT ON audit.entry, audit.tree_head, audit.tile TO audit_app;
