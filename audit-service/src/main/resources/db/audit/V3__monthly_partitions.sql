-- The log in monthly partitions. Nothing is copied: what was there becomes the first partition, with every byte as it was.

-- What must be unique in the whole log cannot be unique in a partition alone: it stands in a narrow table beside it.
CREATE TABLE audit.entry_key (
    index   bigint NOT NULL PRIMARY KEY CHECK (index >= 0),
    kind    text   NOT NULL,
    id      uuid   NOT NULL,
    case_id uuid,
    run     integer
);
CREATE UNIQUE INDEX entry_key_run ON audit.entry_key (case_id, run) WHERE kind = 'decision';
CREATE UNIQUE INDEX entry_key_act ON audit.entry_key (id) WHERE kind = 'act';
COMMENT ON TABLE audit.entry_key IS 'One row per entry: keeps index, case with run, and act unique over all partitions';
INSERT INTO audit.entry_key SELECT index, kind, id, case_id, run FROM audit.entry ORDER BY index;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.entry_key
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
ALTER TABLE audit.entry_key ENABLE ALWAYS TRIGGER append_only;

ALTER TABLE audit.entry RENAME TO entry_before;
ALTER TABLE audit.entry_before
    DROP CONSTRAINT entry_pkey,
    DROP CONSTRAINT entry_decision_id_key,
    DROP CONSTRAINT entry_case_id_run_key;
CREATE TABLE audit.entry (
    LIKE audit.entry_before INCLUDING CONSTRAINTS INCLUDING STORAGE INCLUDING COMMENTS,
    PRIMARY KEY (index, recorded_at)
) PARTITION BY RANGE (recorded_at);
COMMENT ON TABLE audit.entry IS 'One decision per case and run, and every act once; index is gapless from 0';
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
ALTER TABLE audit.entry ENABLE ALWAYS TRIGGER append_only;

CREATE FUNCTION audit.make_partition(month timestamp) RETURNS integer
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    partition text := 'entry_' || to_char(month, 'YYYY_MM');
BEGIN
    IF to_regclass('audit.' || partition) IS NOT NULL OR EXISTS (
        SELECT FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
        WHERE i.inhparent = 'audit.entry'::regclass AND c.relname > 'entry_until_' || to_char(month, 'YYYY_MM')
            AND c.relname LIKE 'entry\_until\_%')
    THEN
        RETURN 0;
    END IF;
    -- made apart and attached: creating it in place would wait for every reader, and a check of the log reads for long
    EXECUTE format('CREATE TABLE audit.%I (LIKE audit.entry INCLUDING CONSTRAINTS INCLUDING STORAGE INCLUDING INDEXES,'
        ' CONSTRAINT month CHECK (recorded_at >= %L AND recorded_at < %L))',
        partition, month || '+00', month + interval '1 month' || '+00');
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.%I'
        ' FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()', partition);
    EXECUTE format('ALTER TABLE audit.%I ENABLE ALWAYS TRIGGER append_only', partition);
    EXECUTE format('ALTER TABLE audit.entry ATTACH PARTITION audit.%I FOR VALUES FROM (%L) TO (%L)',
        partition, month || '+00', month + interval '1 month' || '+00');
    RETURN 1;
END;
$$;
REVOKE ALL ON FUNCTION audit.make_partition(timestamp) FROM PUBLIC;

-- the runtime role owns nothing; it may ask for partitions, with the owner's rights
CREATE FUNCTION audit.prepare_partitions(moment timestamptz, months integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    month timestamp := date_trunc('month', moment AT TIME ZONE 'UTC');
    made integer := 0;
BEGIN
    IF months NOT BETWEEN 0 AND 24 THEN
        RAISE EXCEPTION 'months must be 0 to 24, got: %', months;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('audit.partition', 0));
    FOR ahead IN 0..months LOOP
        made := made + audit.make_partition(month + make_interval(months => ahead));
    END LOOP;
    RETURN made;
END;
$$;
COMMENT ON FUNCTION audit.prepare_partitions IS 'Makes the partition of a moment and of so many months after it; gives how many were new';
REVOKE ALL ON FUNCTION audit.prepare_partitions(timestamptz, integer) FROM PUBLIC;

-- the only way into the log for the runtime role: keys and entries together, at its end
CREATE FUNCTION audit.append_entries(first bigint, moment timestamptz, kinds text[], ids uuid[], case_ids uuid[],
    runs integer[], tenants text[], event_ids uuid[], chain_sizes bigint[], canonicals bytea[], leaf_hashes bytea[])
RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
-- a batch of 1,000 large entries is kept in memory while it is taken apart
SET work_mem = '64MB' AS $$
DECLARE
    size bigint := coalesce((SELECT max(tree_size) FROM audit.tree_head), 0);
    appended integer;
BEGIN
    IF first <> size THEN
        RAISE EXCEPTION 'the log ends at %, got: %', size, first USING ERRCODE = 'restrict_violation';
    END IF;
    PERFORM audit.prepare_partitions(moment, 2);
    INSERT INTO audit.entry_key (index, kind, id, case_id, run)
    SELECT first + ordinality - 1, kind, id, case_id, run
    FROM unnest(kinds, ids, case_ids, runs) WITH ORDINALITY AS row(kind, id, case_id, run);
    INSERT INTO audit.entry (index, kind, id, case_id, run, tenant, event_id, chain_size, canonical, leaf_hash, recorded_at)
    SELECT first + ordinality - 1, kind, id, case_id, run, tenant, event_id, chain_size, canonical, leaf_hash, moment
    FROM unnest(kinds, ids, case_ids, runs, tenants, event_ids, chain_sizes, canonicals, leaf_hashes) WITH ORDINALITY
        AS row(kind, id, case_id, run, tenant, event_id, chain_size, canonical, leaf_hash);
    GET DIAGNOSTICS appended = ROW_COUNT;
    RETURN appended;
END;
$$;
REVOKE ALL ON FUNCTION audit.append_entries FROM PUBLIC;

DO $$
DECLARE
    month timestamp;
BEGIN
    SELECT date_trunc('month', greatest(max(recorded_at), now()) AT TIME ZONE 'UTC') + interval '1 month'
    INTO month FROM audit.entry_before HAVING count(*) > 0;
    IF month IS NULL THEN
        DROP TABLE audit.entry_before;
    ELSE
        EXECUTE format('ALTER TABLE audit.entry_before RENAME TO %I', 'entry_until_' || to_char(month, 'YYYY_MM'));
        EXECUTE format('ALTER TABLE audit.entry ATTACH PARTITION audit.%I FOR VALUES FROM (MINVALUE) TO (%L)',
            'entry_until_' || to_char(month, 'YYYY_MM'), month || '+00');
        EXECUTE format('REVOKE ALL ON audit.%I FROM audit_app', 'entry_until_' || to_char(month, 'YYYY_MM'));
    END IF;
    PERFORM audit.prepare_partitions(now(), 2);
END;
$$;

GRANT SELECT ON audit.entry, audit.entry_key TO audit_app;
GRANT EXECUTE ON FUNCTION audit.prepare_partitions(timestamptz, integer) TO audit_app;
GRANT EXECUTE ON FUNCTION audit.append_entries TO audit_app;
