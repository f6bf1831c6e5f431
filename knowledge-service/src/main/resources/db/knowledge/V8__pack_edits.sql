-- Versions that were made from installed ones by typed changes.

CREATE TABLE knowledge.pack_edit (
    installation_id uuid        NOT NULL PRIMARY KEY REFERENCES knowledge.pack_installation (id),
    base_version    text        NOT NULL,
    stated_by       text        NOT NULL,
    note            text,
    changes         jsonb       NOT NULL CHECK (jsonb_typeof(changes) = 'array'),
    made_at         timestamptz NOT NULL
);
COMMENT ON TABLE knowledge.pack_edit IS 'Who made a version from which other one by which changes, written once';

GRANT SELECT, INSERT ON knowledge.pack_edit TO knowledge_app;
