-- Cases whose content was erased: what comes late about them is not kept. What they looked like and what was given to
-- reasoning goes; that they were decided, and by which clauses, stays.
CREATE TABLE knowledge.erased_case (
    case_id   uuid        NOT NULL PRIMARY KEY,
    tenant    text        NOT NULL,
    erased_at timestamptz NOT NULL
);
ALTER TABLE knowledge.erased_case ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON knowledge.erased_case
    USING (tenant = current_setting('mingjian.tenant', true))
    WITH CHECK (tenant = current_setting('mingjian.tenant', true));
GRANT SELECT, INSERT ON knowledge.erased_case TO knowledge_app;
GRANT DELETE ON knowledge.precedent_vector, knowledge.beside_case TO knowledge_app;

-- where a chain lies that was concluded beside; a case from before content had keys has none
ALTER TABLE knowledge.recorded_case ADD COLUMN chain_key uuid;
ALTER TABLE knowledge.beside_case ADD COLUMN chain_key uuid;

-- whoever writes at the same time: nothing about an erased case is kept
CREATE FUNCTION knowledge.skip_erased_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- forgetting takes the same lock for itself
    PERFORM pg_advisory_xact_lock_shared(hashtextextended(NEW.case_id::text, 0));
    IF EXISTS (SELECT 1 FROM knowledge.erased_case WHERE case_id = NEW.case_id) THEN
        RETURN NULL;
    END IF;
    RETURN NEW;
END;
$$;
CREATE TRIGGER skip_erased BEFORE INSERT OR UPDATE ON knowledge.recorded_case
    FOR EACH ROW EXECUTE FUNCTION knowledge.skip_erased_case();
CREATE TRIGGER skip_erased BEFORE INSERT OR UPDATE ON knowledge.beside_case
    FOR EACH ROW EXECUTE FUNCTION knowledge.skip_erased_case();
