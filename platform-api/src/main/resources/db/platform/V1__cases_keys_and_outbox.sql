-- Owner: platform_owner. The application works as platform_app, which owns nothing and sees only the rows of the
-- tenant that the transaction named with set_config('mingjian.tenant', ..., true). Without a name it sees none.
-- The reserved name '_platform' sees what serves all tenants: the outbox, keys (to authenticate) and open batches.

create table cases (
    id           uuid primary key,
    tenant       text        not null,
    pack         text        not null,
    status       text        not null check (status in ('SUBMITTED', 'PERCEIVED', 'ENRICHED', 'REASONED', 'DECIDED')),
    run          integer     not null check (run >= 1),
    outcome      text check (outcome in ('PASS', 'REVIEW', 'BLOCK')),
    severity     integer check (severity between 0 and 3),
    subject      jsonb       not null,
    submitted_at timestamptz not null,
    decided_at   timestamptz
);
create index cases_by_tenant on cases (tenant, id desc);
create index cases_by_outcome on cases (tenant, outcome, id desc);

create table runs (
    id           uuid primary key,
    tenant       text        not null,
    case_id      uuid        not null references cases (id),
    number       integer     not null check (number >= 1),
    request      jsonb       not null,
    requested_at timestamptz not null,
    unique (case_id, number)
);

create table attachments (
    id         uuid primary key,
    tenant     text   not null,
    case_id    uuid   not null references cases (id),
    name       text   not null,
    media_type text   not null,
    sha256     text   not null,
    size       bigint not null check (size >= 0),
    unique (case_id, name)
);

create table decisions (
    id          uuid primary key,
    tenant      text        not null,
    case_id     uuid        not null references cases (id),
    run         integer     not null,
    document    jsonb       not null,
    failure     text,
    recorded_at timestamptz not null,
    unique (case_id, run)
);

create table idempotency_keys (
    id          uuid primary key,
    tenant      text        not null,
    key         text        not null,
    body_digest text        not null,
    case_id     uuid        not null references cases (id) deferrable initially deferred,
    created_at  timestamptz not null,
    unique (tenant, key)
);

create table outbox (
    id          uuid primary key,
    tenant      text        not null,
    topic       text        not null,
    payload     text        not null,
    traceparent text,
    occurred_at timestamptz not null
);

create table api_keys (
    id            uuid primary key,
    tenant        text        not null,
    name          text        not null,
    roles         text        not null,
    secret_sha256 text        not null,
    created_at    timestamptz not null,
    revoked_at    timestamptz
);
create index api_keys_by_tenant on api_keys (tenant, id);

create table batches (
    id          uuid primary key,
    tenant      text        not null,
    key_id      uuid        not null,
    status      text        not null check (status in ('RUNNING', 'SUBMITTED')),
    line_count  integer     not null check (line_count >= 1),
    received_at timestamptz not null
);
create index batches_open on batches (id) where status = 'RUNNING';

create table batch_lines (
    id             uuid primary key,
    tenant         text    not null,
    batch_id       uuid    not null references batches (id),
    number         integer not null check (number >= 1),
    -- the line within a piece of the upload in the content store
    piece_sha256   text    not null,
    piece_size     bigint  not null check (piece_size >= 0),
    line_begin     integer not null check (line_begin >= 0),
    line_length    integer not null check (line_length >= 0),
    status         text    not null check (status in ('PENDING', 'ACCEPTED', 'REJECTED')),
    case_id        uuid references cases (id),
    problem_code   text,
    problem_detail text,
    unique (batch_id, number)
);
create index batch_lines_pending on batch_lines (batch_id, number) where status = 'PENDING';

create table installed_packs (
    name         text primary key,
    version      text        not null,
    document     jsonb       not null,
    installed_at timestamptz not null
);

do
$$
declare
    owned text;
begin
    foreach owned in array array['cases', 'runs', 'attachments', 'decisions', 'idempotency_keys', 'outbox',
                                 'api_keys', 'batches', 'batch_lines']
    loop
        execute format('alter table %I enable row level security', owned);
        execute format('create policy own_tenant on %I '
            'using (tenant = current_setting(''mingjian.tenant'', true)) '
            'with check (tenant = current_setting(''mingjian.tenant'', true))', owned);
    end loop;
    foreach owned in array array['outbox', 'api_keys', 'batches']
    loop
        execute format('create policy platform_itself on %I '
            'using (current_setting(''mingjian.tenant'', true) = ''_platform'')', owned);
    end loop;
end
$$;

grant usage on schema platform to platform_app;
grant select, insert, update on cases, decisions, api_keys, batches, batch_lines, installed_packs to platform_app;
grant select, insert on runs, attachments, idempotency_keys to platform_app;
-- locking a row for the relay needs update
grant select, insert, update, delete on outbox to platform_app;
