-- Where a tenant wants to be told, and what it was or is to be told. A delivery is committed with the effect that it tells.
create table webhook_endpoints (
    id                   uuid primary key,
    tenant               text        not null,
    url                  text        not null,
    description          text        not null,
    event_types          text        not null,
    packs                text        not null,
    outcomes             text        not null,
    status               text        not null check (status in ('ACTIVE', 'DISABLED')),
    disabled_reason      text,
    -- encrypted by the application; never the secret itself
    secret               text        not null,
    previous_secret      text,
    previous_valid_until timestamptz,
    failing_since        timestamptz,
    created_at           timestamptz not null
);
create index webhook_endpoints_by_tenant on webhook_endpoints (tenant, id);

create table webhook_deliveries (
    id              uuid primary key,
    tenant          text        not null,
    endpoint_id     uuid        not null references webhook_endpoints (id),
    event_id        uuid        not null,
    event_type      text        not null,
    payload         text        not null,
    status          text        not null check (status in ('PENDING', 'DELIVERED', 'FAILED')),
    attempts        integer     not null check (attempts >= 0),
    next_attempt_at timestamptz not null,
    last_status     integer,
    last_error      text,
    created_at      timestamptz not null,
    delivered_at    timestamptz,
    unique (endpoint_id, event_id)
);
create index webhook_deliveries_due on webhook_deliveries (next_attempt_at, id) where status = 'PENDING';
create index webhook_deliveries_by_endpoint on webhook_deliveries (endpoint_id, id desc);

do
$$
declare
    owned text;
begin
    foreach owned in array array['webhook_endpoints', 'webhook_deliveries']
    loop
        execute format('alter table %I enable row level security', owned);
        execute format('create policy own_tenant on %I '
            'using (tenant = current_setting(''mingjian.tenant'', true)) '
            'with check (tenant = current_setting(''mingjian.tenant'', true))', owned);
        execute format('create policy platform_itself on %I '
            'using (current_setting(''mingjian.tenant'', true) = ''_platform'')', owned);
    end loop;
end
$$;

grant select, insert, update, delete on webhook_endpoints, webhook_deliveries to platform_app;
