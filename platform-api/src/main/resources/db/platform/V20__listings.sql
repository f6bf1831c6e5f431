-- Listings that came over Kafka, until and after their decision went back.
create table listings (
    id           uuid primary key,
    tenant       text        not null,
    listing_id   text        not null,
    version      text        not null,
    record_key   text        not null,
    case_id      uuid        not null references cases (id),
    received_at  timestamptz not null,
    published_at timestamptz,
    unique (tenant, listing_id, version)
);
create index listings_unpublished on listings (tenant, id) where published_at is null;

alter table listings enable row level security;
create policy own_tenant on listings
    using (tenant = current_setting('mingjian.tenant', true))
    with check (tenant = current_setting('mingjian.tenant', true));
create policy platform_itself on listings
    using (current_setting('mingjian.tenant', true) = '_platform');

grant select, insert, update on listings to platform_app;
