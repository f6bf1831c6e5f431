-- What an erasure leaves of a case: outcome, severity, digests, its place in the ledger, when and under which receipt.
alter table cases
    add column data_subject    text,
    add column erased_at       timestamptz,
    add column erasure_receipt uuid,
    add column hold_reason     text,
    add column held_by         text,
    add column held_at         timestamptz,
    add constraint cases_hold check ((hold_reason is null) = (held_at is null) and (held_by is null) = (held_at is null)),
    add constraint cases_erased_or_held check (erased_at is null or held_at is null);
comment on column cases.data_subject is 'keyed digest of whom the case is about, by which their cases are found for erasure';
create index cases_by_data_subject on cases (tenant, data_subject) where data_subject is not null;
create index cases_to_be_kept_no_longer on cases (tenant, pack, decided_at) where erased_at is null and held_at is null;

-- Work that must be finished whatever happens: the key is destroyed, then the receipt is written.
create table erasures (
    id               uuid primary key,
    tenant           text        not null,
    case_id          uuid        not null unique references cases (id),
    origin           text        not null check (origin in ('CASE', 'SUBJECT', 'RETENTION')),
    reason           text        not null,
    requested_by     text        not null,
    requested_by_key uuid,
    requested_at     timestamptz not null,
    texts            integer     not null,
    attachments      integer     not null,
    runs             integer     not null,
    receipt          uuid,
    finished_at      timestamptz
);
create index erasures_open on erasures (id) where receipt is null;

alter table erasures enable row level security;
create policy own_tenant on erasures
    using (tenant = current_setting('mingjian.tenant', true))
    with check (tenant = current_setting('mingjian.tenant', true));
create policy platform_itself on erasures for select
    using (current_setting('mingjian.tenant', true) = '_platform');

-- Whose cases a retention period may concern; names of tenants and nothing else.
create function tenants_of_cases() returns setof text
    language sql stable security definer set search_path = platform, pg_temp as
$$
    with recursive known as (
        (select tenant from cases order by tenant limit 1)
        union all
        select (select c.tenant from cases c where c.tenant > known.tenant order by c.tenant limit 1)
        from known where known.tenant is not null)
    select tenant from known where tenant is not null
$$;
revoke all on function tenants_of_cases() from public;

grant execute on function tenants_of_cases() to platform_app;
grant select, insert, update on erasures to platform_app;
grant update (request) on runs to platform_app;
grant delete on attachments to platform_app;
grant update (body_digest) on idempotency_keys to platform_app;
