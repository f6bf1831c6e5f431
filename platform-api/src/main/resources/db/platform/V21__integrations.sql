-- Ticket systems that cases come from, and the deliveries of theirs that were taken, so that none is taken twice.
create table integrations (
    id         uuid primary key,
    tenant     text        not null,
    kind       text        not null check (kind in ('ZENDESK', 'JIRA', 'ZAMMAD', 'GENERIC')),
    settings   text        not null,
    -- encrypted by the application; never a secret itself
    secrets    text        not null,
    enabled    boolean     not null,
    -- who the platform is over there, as its first answer said
    actor      text,
    created_at timestamptz not null
);
create index integrations_by_tenant on integrations (tenant, id);

create table ticket_deliveries (
    id             uuid primary key,
    tenant         text        not null,
    integration_id uuid        not null references integrations (id),
    delivery_id    text        not null,
    body_sha256    text        not null,
    outcome        text        not null,
    received_at    timestamptz not null,
    unique (integration_id, delivery_id)
);
create unique index ticket_deliveries_by_body on ticket_deliveries (integration_id, body_sha256);
create index ticket_deliveries_by_age on ticket_deliveries (received_at);

do
$$
declare
    owned text;
begin
    foreach owned in array array['integrations', 'ticket_deliveries']
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

grant select, insert, update, delete on integrations, ticket_deliveries to platform_app;
