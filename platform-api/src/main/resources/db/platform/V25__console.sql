-- What the console reads. Row-level security lets PostgreSQL use an index only for leak-proof operators (equality and
-- order of uuid, text, timestamps), so what is searched and counted stands in columns of its own.

create index cases_by_submission on cases (tenant, submitted_at)
    include (decided_at, outcome, severity, status, pack);
create index cases_by_severity on cases (tenant, severity, id desc);
create index cases_by_pack on cases (tenant, pack, id desc);
create index cases_under_way on cases (tenant, id) where status <> 'DECIDED';

-- values of a case's attributes in lower case, such as its SKU, so that people find a case by them
create table case_values (
    tenant  text not null,
    value   text not null,
    case_id uuid not null references cases (id) on delete cascade,
    primary key (tenant, value, case_id)
);
create index case_values_by_case on case_values (case_id);

-- hypotheses that a case's own decision holds for likely, to count them
create table decision_labels (
    tenant      text        not null,
    case_id     uuid        not null references cases (id) on delete cascade,
    hypothesis  text        not null,
    name_zh     text        not null,
    name_en     text        not null,
    recorded_at timestamptz not null,
    primary key (case_id, hypothesis)
);
create index decision_labels_by_time on decision_labels (tenant, recorded_at) include (hypothesis);

alter table case_values enable row level security;
alter table decision_labels enable row level security;
create policy own_tenant on case_values
    using (tenant = current_setting('mingjian.tenant', true))
    with check (tenant = current_setting('mingjian.tenant', true));
create policy own_tenant on decision_labels
    using (tenant = current_setting('mingjian.tenant', true))
    with check (tenant = current_setting('mingjian.tenant', true));
grant select, insert, delete on case_values, decision_labels to platform_app;

-- Triggers keep both up with their sources whoever writes those, an erasure included.
create function keep_case_values() returns trigger language plpgsql as
$$
begin
    delete from case_values where case_id = new.id;
    insert into case_values (tenant, value, case_id)
        select distinct new.tenant, lower(btrim(attribute.value)), new.id
        from jsonb_each_text(coalesce(new.subject -> 'attributes', '{}')) as attribute
        where btrim(attribute.value) <> '' and length(attribute.value) <= 200;
    return null;
end
$$;
create trigger case_values_follow after insert or update of subject on cases
    for each row execute function keep_case_values();

create function keep_decision_labels() returns trigger language plpgsql as
$$
begin
    if new.run <> 1 then
        return null;
    end if;
    delete from decision_labels where case_id = new.case_id;
    insert into decision_labels (tenant, case_id, hypothesis, name_zh, name_en, recorded_at)
        select new.tenant, new.case_id, label ->> 'hypothesis', label -> 'name' ->> 'zh', label -> 'name' ->> 'en',
               new.recorded_at
        from jsonb_array_elements(coalesce(new.document -> 'verdict' -> 'labels', '[]')) as label
        where (label ->> 'probability')::double precision >= 0.5
        on conflict do nothing;
    return null;
end
$$;
create trigger decision_labels_follow after insert or update of document on decisions
    for each row execute function keep_decision_labels();

insert into case_values (tenant, value, case_id)
    select distinct cases.tenant, lower(btrim(attribute.value)), cases.id
    from cases cross join lateral jsonb_each_text(coalesce(subject -> 'attributes', '{}')) as attribute
    where btrim(attribute.value) <> '' and length(attribute.value) <= 200;
insert into decision_labels (tenant, case_id, hypothesis, name_zh, name_en, recorded_at)
    select decisions.tenant, case_id, label ->> 'hypothesis', label -> 'name' ->> 'zh', label -> 'name' ->> 'en',
           recorded_at
    from decisions cross join lateral jsonb_array_elements(coalesce(document -> 'verdict' -> 'labels', '[]')) as label
    where run = 1 and (label ->> 'probability')::double precision >= 0.5
    on conflict do nothing;
