-- What was decided, by which clauses, and what the decided cases looked like. Rows are written once; tenants see their own.

CREATE TABLE knowledge.recorded_decision (
    decision_id  uuid        NOT NULL PRIMARY KEY,
    event_id     uuid        NOT NULL UNIQUE,
    tenant       text        NOT NULL,
    case_id      uuid        NOT NULL,
    run          integer     NOT NULL CHECK (run >= 1),
    pack_name    text,
    pack_version text,
    outcome      text        NOT NULL CHECK (outcome IN ('PASS', 'REVIEW', 'BLOCK')),
    held         text[]      NOT NULL,
    failed       text[]      NOT NULL,
    recorded_at  timestamptz NOT NULL
);
COMMENT ON COLUMN knowledge.recorded_decision.held IS 'hypotheses that were believed';
COMMENT ON COLUMN knowledge.recorded_decision.failed IS 'hypotheses that were considered and not believed';

CREATE TABLE knowledge.cited_clause (
    tenant      text NOT NULL,
    clause      text NOT NULL,
    decision_id uuid NOT NULL REFERENCES knowledge.recorded_decision,
    PRIMARY KEY (tenant, clause, decision_id)
);

CREATE TABLE knowledge.precedent_vector (
    decision_id  uuid  NOT NULL REFERENCES knowledge.recorded_decision,
    tenant       text  NOT NULL,
    percept      text  NOT NULL,
    modality     text  NOT NULL CHECK (modality IN ('TEXT', 'IMAGE')),
    model_digest text  NOT NULL CHECK (model_digest ~ '^[0-9a-f]{64}$'),
    vector       bytea NOT NULL,
    PRIMARY KEY (decision_id, percept)
);
COMMENT ON COLUMN knowledge.precedent_vector.vector IS 'float32, least significant byte first, of length one';
ALTER TABLE knowledge.precedent_vector ALTER COLUMN vector SET STORAGE EXTERNAL;

DO
$$
DECLARE
    owned text;
BEGIN
    FOREACH owned IN ARRAY ARRAY['recorded_decision', 'cited_clause', 'precedent_vector']
    LOOP
        EXECUTE format('ALTER TABLE knowledge.%I ENABLE ROW LEVEL SECURITY', owned);
        EXECUTE format('CREATE POLICY own_tenant ON knowledge.%I '
            'USING (tenant = current_setting(''mingjian.tenant'', true)) '
            'WITH CHECK (tenant = current_setting(''mingjian.tenant'', true))', owned);
        EXECUTE format('GRANT SELECT, INSERT ON knowledge.%I TO knowledge_app', owned);
    END LOOP;
    -- the index of all tenants is rebuilt at the start; it keeps them apart itself
    FOREACH owned IN ARRAY ARRAY['recorded_decision', 'precedent_vector']
    LOOP
        EXECUTE format('CREATE POLICY platform_itself ON knowledge.%I FOR SELECT '
            'USING (current_setting(''mingjian.tenant'', true) = ''_platform'')', owned);
    END LOOP;
END
$$;

-- Vectors that inference-service gave, so that a restart does not ask again.
CREATE TABLE knowledge.embedding (
    content_digest text  NOT NULL CHECK (content_digest ~ '^[0-9a-f]{64}$'),
    model_digest   text  NOT NULL CHECK (model_digest ~ '^[0-9a-f]{64}$'),
    vector         bytea NOT NULL,
    PRIMARY KEY (content_digest, model_digest)
);
ALTER TABLE knowledge.embedding ALTER COLUMN vector SET STORAGE EXTERNAL;
GRANT SELECT, INSERT ON knowledge.embedding TO knowledge_app;
