-- Versions of tickets with their cases, and what is to be written back to the tickets.
create table ticket_cases (
    id             uuid primary key,
    tenant         text        not null,
    integration_id uuid        not null references integrations (id),
    ticket_id      text        not null,
    -- the comment or article of the ticket that it is about; empty for the ticket itself
    part           text        not null,
    version        text        not null,
    -- grows with the ticket's versions; an older one never comes after a newer one
    sequence       bigint      not null,
    content_digest text        not null,
    case_id        uuid        not null,
    -- set while the case is being made
    claimed_until  timestamptz,
    received_at    timestamptz not null,
    unique (integration_id, ticket_id, version)
);
create index ticket_cases_by_ticket on ticket_cases (integration_id, ticket_id, sequence desc, id desc);
create index ticket_cases_by_case on ticket_cases (case_id);

create table ticket_write_backs (
    id              uuid primary key,
    tenant          text        not null,
    integration_id  uuid        not null references integrations (id),
    ticket_case_id  uuid        not null references ticket_cases (id),
    status          text        not null check (status in ('PENDING', 'DELIVERED', 'FAILED', 'SUPERSEDED')),
    steps_done      integer     not null check (steps_done >= 0),
    attempts        integer     not null check (attempts >= 0),
    next_attempt_at timestamptz not null,
    last_status     integer,
    last_error      text,
    created_at      timestamptz not null,
    delivered_at    timestamptz
);
create index ticket_write_backs_due on ticket_write_backs (next_attempt_at, id) where status = 'PENDING';
create index ticket_write_backs_by_integration on ticket_write_backs (integration_id, id desc);
create index ticket_write_backs_by_case on ticket_write_backs (ticket_case_id, id desc);

do
$$
declare
    owned text;
begin
    foreach owned in array array['ticket_cases', 'ticket_write_backs']
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

grant select, insert, update, delete on ticket_cases, ticket_write_backs to platform_app;
