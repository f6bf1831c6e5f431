-- What narrows a key beyond its roles, until when it is valid, how often it may be used, and its secret before the last
-- rotation, which stays valid for a while. Empty lists narrow nothing.
alter table api_keys
    add column packs                text        not null default '',
    add column operations           text        not null default '',
    add column requests_per_second  integer check (requests_per_second >= 1),
    add column burst                integer check (burst >= 1),
    add column expires_at           timestamptz,
    add column previous_sha256      text,
    add column previous_valid_until timestamptz,
    add column last_used_at         timestamptz,
    add check ((requests_per_second is null) = (burst is null)),
    add check ((previous_sha256 is null) = (previous_valid_until is null));
