-- Batches from CSV files, held and cancelled batches, and uploads that are repeated under one key.
alter table batches drop constraint batches_status_check;
alter table batches
    add constraint batches_status_check check (status in ('RUNNING', 'PAUSED', 'CANCELLED', 'SUBMITTED')),
    add column format text not null default 'JSONL' check (format in ('JSONL', 'CSV')),
    -- how the columns of a table were understood, by column
    add column columns jsonb,
    add column idempotency_key text,
    add column body_digest text,
    -- when the last case of it was decided
    add column finished_at timestamptz;
create unique index batches_by_idempotency_key on batches (tenant, idempotency_key);
create index batches_by_tenant on batches (tenant, id desc);
create index batches_unfinished on batches (id) where finished_at is null;

alter table batch_lines drop constraint batch_lines_status_check;
alter table batch_lines
    add constraint batch_lines_status_check check (status in ('PENDING', 'ACCEPTED', 'REJECTED', 'CANCELLED')),
    -- the content key that the piece is stored under; none before pieces had one
    add column piece_key uuid,
    add column external_id text,
    add column problem_column text;
