-- Signed promises about the tree. Append-only like the log itself: a checkpoint that was published cannot be taken back.
CREATE TABLE audit.checkpoint_key (
    number     integer     NOT NULL PRIMARY KEY CHECK (number >= 1),
    key        text        NOT NULL UNIQUE,
    valid_from timestamptz NOT NULL
);
COMMENT ON TABLE audit.checkpoint_key IS 'Public keys in the order in which the log signed with them; each until the next one';
COMMENT ON COLUMN audit.checkpoint_key.key IS 'C2SP verifier key: <name>+<id>+<base64>';

CREATE TABLE audit.checkpoint (
    tree_size  bigint      NOT NULL CHECK (tree_size >= 0),
    key_number integer     NOT NULL REFERENCES audit.checkpoint_key,
    note       text        NOT NULL,
    signed_at  timestamptz NOT NULL,
    PRIMARY KEY (tree_size, key_number)
);
COMMENT ON COLUMN audit.checkpoint.note IS 'C2SP signed note over a checkpoint (tlog-checkpoint)';

CREATE TABLE audit.checkpoint_copy (
    target     text        NOT NULL,
    tree_size  bigint      NOT NULL,
    key_number integer     NOT NULL,
    copied_at  timestamptz NOT NULL,
    PRIMARY KEY (target, tree_size, key_number)
);
COMMENT ON TABLE audit.checkpoint_copy IS 'Which checkpoints have a copy outside this database';

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.checkpoint_key
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.checkpoint_copy
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
ALTER TABLE audit.checkpoint_key ENABLE ALWAYS TRIGGER append_only;
ALTER TABLE audit.checkpoint ENABLE ALWAYS TRIGGER append_only;
ALTER TABLE audit.checkpoint_copy ENABLE ALWAYS TRIGGER append_only;
GRANT SELECT, INSERT ON audit.checkpoint_key, audit.checkpoint, audit.checkpoint_copy TO audit_app;
