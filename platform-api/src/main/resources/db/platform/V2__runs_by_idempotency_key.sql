-- A key may stand for a run of a case that exists already; a key of a case stands for its original run.
alter table idempotency_keys add column run integer not null default 1 check (run >= 1);
