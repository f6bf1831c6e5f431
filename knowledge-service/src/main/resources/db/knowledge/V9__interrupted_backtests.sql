-- Back-tests go on after a restart, or say why they cannot.

ALTER TABLE knowledge.beside_job
    ADD COLUMN most_cases integer CHECK (most_cases >= 1),
    ADD COLUMN failure    text;
COMMENT ON COLUMN knowledge.beside_job.most_cases IS 'Most cases that a back-test judges; null for a shadow';
COMMENT ON COLUMN knowledge.beside_job.failure IS 'Why a back-test could not judge every case, or null';

-- what was left unfinished before this version cannot be told from what still runs, and knows no number of cases
DO
$$
BEGIN
    UPDATE knowledge.beside_job SET ended_at = now(), failure = 'interrupted before back-tests could go on'
    WHERE kind = 'BACKTEST' AND ended_at IS NULL;
END
$$;
