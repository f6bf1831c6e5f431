-- Pack versions that judge beside the live one: live cases (shadow) or recorded ones (back-test). Rows belong to tenants;
-- the reserved name '_platform' counts over all of them.

CREATE TABLE knowledge.recorded_case (
    case_id      uuid        NOT NULL,
    run          integer     NOT NULL CHECK (run >= 1),
    tenant       text        NOT NULL,
    pack         text        NOT NULL,
    version      text        NOT NULL,
    enriched     jsonb,
    outcome      text CHECK (outcome IN ('PASS', 'REVIEW', 'BLOCK')),
    labels       jsonb,
    chain_sha256 text,
    chain_size   bigint,
    recorded_at  timestamptz NOT NULL,
    PRIMARY KEY (case_id, run)
);
CREATE INDEX recorded_case_latest ON knowledge.recorded_case (tenant, pack, recorded_at DESC);
COMMENT ON TABLE knowledge.recorded_case IS 'The latest cases of each tenant with what the live pack concluded, a bounded number';
COMMENT ON COLUMN knowledge.recorded_case.enriched IS 'The event CaseEnriched: references and small values, no content; null until it was seen';

CREATE TABLE knowledge.beside_job (
    id         uuid        NOT NULL PRIMARY KEY,
    kind       text        NOT NULL CHECK (kind IN ('SHADOW', 'BACKTEST')),
    tenant     text        NOT NULL,
    pack       text        NOT NULL,
    version    text        NOT NULL,
    share      double precision NOT NULL CHECK (share > 0 AND share <= 1),
    started_at timestamptz NOT NULL,
    ended_at   timestamptz
);
CREATE UNIQUE INDEX beside_job_one_shadow ON knowledge.beside_job (pack) WHERE kind = 'SHADOW' AND ended_at IS NULL;
COMMENT ON COLUMN knowledge.beside_job.share IS 'Share of the cases that are judged';

CREATE TABLE knowledge.beside_case (
    job_id       uuid    NOT NULL REFERENCES knowledge.beside_job (id),
    case_id      uuid    NOT NULL,
    run          integer NOT NULL CHECK (run >= 1),
    tenant       text    NOT NULL,
    version      text    NOT NULL,
    outcome      text CHECK (outcome IN ('PASS', 'REVIEW', 'BLOCK')),
    labels       jsonb,
    chain_sha256 text,
    chain_size   bigint,
    PRIMARY KEY (job_id, case_id, run)
);
CREATE INDEX beside_case_by_case ON knowledge.beside_case (case_id, run);

DO
$$
DECLARE
    owned text;
BEGIN
    FOREACH owned IN ARRAY ARRAY['recorded_case', 'beside_job', 'beside_case']
    LOOP
        EXECUTE format('ALTER TABLE knowledge.%I ENABLE ROW LEVEL SECURITY', owned);
        EXECUTE format('CREATE POLICY own_tenant ON knowledge.%I '
            'USING (tenant = current_setting(''mingjian.tenant'', true)) '
            'WITH CHECK (tenant = current_setting(''mingjian.tenant'', true))', owned);
        EXECUTE format('CREATE POLICY platform_itself ON knowledge.%I FOR SELECT '
            'USING (current_setting(''mingjian.tenant'', true) = ''_platform'')', owned);
    END LOOP;
END
$$;

GRANT SELECT, INSERT, UPDATE, DELETE ON knowledge.recorded_case TO knowledge_app;
GRANT SELECT, INSERT, UPDATE ON knowledge.beside_job, knowledge.beside_case TO knowledge_app;
