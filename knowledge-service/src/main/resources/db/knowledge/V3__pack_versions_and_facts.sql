-- Packs that are installed while the service runs, and what tenants state.

CREATE TABLE knowledge.pack_archive (
    installation_id uuid  NOT NULL PRIMARY KEY REFERENCES knowledge.pack_installation (id),
    archive         bytea NOT NULL
);
ALTER TABLE knowledge.pack_archive ALTER COLUMN archive SET STORAGE EXTERNAL;
COMMENT ON TABLE knowledge.pack_archive IS 'The files of every installed version as a zip, written once';

CREATE TABLE knowledge.live_pack (
    name         text        NOT NULL PRIMARY KEY,
    version      text        NOT NULL,
    activated_at timestamptz NOT NULL,
    FOREIGN KEY (name, version) REFERENCES knowledge.pack_installation (name, version)
);
COMMENT ON TABLE knowledge.live_pack IS 'Which version of a pack judges; the only thing about packs that changes';

GRANT SELECT, INSERT ON knowledge.pack_archive TO knowledge_app;
GRANT SELECT, INSERT, UPDATE ON knowledge.live_pack TO knowledge_app;

-- Facts of tenants. knowledge_app sees the rows of the tenant alone that the transaction named with
-- set_config('mingjian.tenant', ..., true); without a name it sees none.

CREATE TABLE knowledge.fact_import (
    id          uuid        NOT NULL PRIMARY KEY,
    tenant      text        NOT NULL,
    source      text        NOT NULL,
    stated_by   text        NOT NULL,
    media_type  text        NOT NULL,
    digest      text        NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    imported_at timestamptz NOT NULL,
    UNIQUE (tenant, digest)
);
COMMENT ON TABLE knowledge.fact_import IS 'One row per import: the named graph of its facts, with its provenance';
COMMENT ON COLUMN knowledge.fact_import.digest IS 'SHA-256 over source and facts: the same import twice is one';

CREATE TABLE knowledge.tenant_fact (
    id         uuid NOT NULL PRIMARY KEY,
    tenant     text NOT NULL,
    import_id  uuid NOT NULL REFERENCES knowledge.fact_import (id) ON DELETE CASCADE,
    subject    text NOT NULL,
    predicate  text NOT NULL,
    object     text NOT NULL,
    -- 'iri', a language tag with @ before it, or the IRI of a datatype
    kind       text NOT NULL,
    valid_from date,
    valid_to   date CHECK (valid_to >= valid_from)
);
CREATE INDEX tenant_fact_by_import ON knowledge.tenant_fact (import_id);
CREATE INDEX tenant_fact_by_tenant ON knowledge.tenant_fact (tenant, id);

CREATE TABLE knowledge.fact_revision (
    tenant   text   NOT NULL PRIMARY KEY,
    revision bigint NOT NULL
);
COMMENT ON TABLE knowledge.fact_revision IS 'Counts the changes of a tenant''s facts, so that readers know when to read again';

DO
$$
DECLARE
    owned text;
BEGIN
    FOREACH owned IN ARRAY ARRAY['fact_import', 'tenant_fact', 'fact_revision']
    LOOP
        EXECUTE format('ALTER TABLE knowledge.%I ENABLE ROW LEVEL SECURITY', owned);
        EXECUTE format('CREATE POLICY own_tenant ON knowledge.%I '
            'USING (tenant = current_setting(''mingjian.tenant'', true)) '
            'WITH CHECK (tenant = current_setting(''mingjian.tenant'', true))', owned);
    END LOOP;
END
$$;

GRANT SELECT, INSERT, DELETE ON knowledge.fact_import, knowledge.tenant_fact TO knowledge_app;
GRANT SELECT, INSERT, UPDATE ON knowledge.fact_revision TO knowledge_app;
