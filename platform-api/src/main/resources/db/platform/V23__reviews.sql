-- What persons decide. A review belongs to one run of a case: the original, or the fork that an appeal asked for.
alter table cases
    add column review text check (review in ('OPEN', 'DONE')),
    add column reviewed_outcome text check (reviewed_outcome in ('PASS', 'BLOCK'));
create index cases_waiting_for_a_person on cases (tenant, id desc) where review = 'OPEN';

-- what a run judges where that is more than the case as submitted
alter table runs add column subject jsonb;

create table review_items (
    id               uuid primary key,
    tenant           text        not null,
    case_id          uuid        not null references cases (id),
    run              integer     not null check (run >= 1),
    pack             text        not null,
    queue            text        not null,
    cause            text        not null check (cause in ('OUTCOME', 'SAMPLE', 'APPEAL')),
    platform_outcome text        not null check (platform_outcome in ('PASS', 'REVIEW', 'BLOCK')),
    severity         integer     not null check (severity between 0 and 3),
    status           text        not null check (status in ('OPEN', 'SECOND_PERSON', 'DONE')),
    claimed_by       text,
    claimed_name     text,
    claimed_until    timestamptz,
    opened_at        timestamptz not null,
    done_at          timestamptz,
    outcome          text check (outcome in ('PASS', 'BLOCK')),
    unique (case_id, run),
    check ((status = 'DONE') = (outcome is not null and done_at is not null))
);
create index review_items_waiting on review_items (tenant, severity desc, opened_at, id) where status <> 'DONE';
create index review_items_done on review_items (tenant, done_at) where status = 'DONE';

create table review_votes (
    id            uuid primary key,
    tenant        text        not null,
    item_id       uuid        not null references review_items (id),
    case_id       uuid        not null references cases (id),
    reviewer      text        not null,
    reviewer_name text        not null,
    outcome       text        not null check (outcome in ('PASS', 'BLOCK')),
    clause        text        not null,
    reason        text        not null,
    voted_at      timestamptz not null,
    -- a person has one part in a case, over all its appeals
    unique (case_id, reviewer)
);
create index review_votes_of_item on review_votes (item_id);

create table appeals (
    id       uuid primary key,
    tenant   text        not null,
    case_id  uuid        not null references cases (id),
    run      integer     not null check (run >= 2),
    reason   text        not null,
    filed_by text        not null,
    filed_at timestamptz not null,
    unique (case_id, run)
);

do
$$
declare
    owned text;
begin
    foreach owned in array array['review_items', 'review_votes', 'appeals']
    loop
        execute format('alter table %I enable row level security', owned);
        execute format('create policy own_tenant on %I '
            'using (tenant = current_setting(''mingjian.tenant'', true)) '
            'with check (tenant = current_setting(''mingjian.tenant'', true))', owned);
    end loop;
end
$$;

grant select, insert, update on review_items to platform_app;
-- a decision and an appeal stay as they are, except that erasure empties their reasons
grant select, insert, update (reason) on review_votes, appeals to platform_app;
