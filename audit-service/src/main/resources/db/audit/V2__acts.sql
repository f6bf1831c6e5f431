-- Acts stand beside decisions in the same log. What was there before are decisions; not a byte under a hash changes.
ALTER TABLE audit.entry ADD COLUMN kind text NOT NULL DEFAULT 'decision' CHECK (kind IN ('decision', 'act'));
ALTER TABLE audit.entry ALTER COLUMN kind DROP DEFAULT;
ALTER TABLE audit.entry RENAME COLUMN decision_id TO id;
ALTER TABLE audit.entry ALTER COLUMN case_id DROP NOT NULL;
ALTER TABLE audit.entry ALTER COLUMN run DROP NOT NULL;
ALTER TABLE audit.entry ALTER COLUMN chain_size DROP NOT NULL;
ALTER TABLE audit.entry ADD CONSTRAINT entry_kind_columns CHECK (CASE kind
    WHEN 'decision' THEN case_id IS NOT NULL AND run IS NOT NULL AND chain_size IS NOT NULL
    ELSE run IS NULL AND chain_size IS NULL END);

COMMENT ON TABLE audit.entry IS 'One decision per case and run, and every act once; index is gapless from 0';
COMMENT ON COLUMN audit.entry.kind IS 'decision: canonical is a Decision; act: canonical is a RecordedAct';
COMMENT ON COLUMN audit.entry.id IS 'Identifier of the decision or of the act';
COMMENT ON COLUMN audit.entry.case_id IS 'The case; null for an act that concerns none';
COMMENT ON COLUMN audit.entry.canonical IS 'RFC 8785 JSON of the decision or act: the bytes under the leaf hash';
COMMENT ON COLUMN audit.entry.event_id IS 'The event that brought the verdict or the act';
