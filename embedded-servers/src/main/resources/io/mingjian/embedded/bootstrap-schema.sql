-- One schema of the platform and its two roles. Idempotent. To be run as a superuser in database mingjian, once per
-- schema (platform, knowledge, audit), with psql for example:
--
--   SET mingjian.schema = 'platform';
--   SET mingjian.owner_password = '…';
--   SET mingjian.app_password = '…';
--   \i bootstrap-schema.sql
--
-- <schema>_owner owns the schema and runs its migrations; <schema>_app is what the service works as: it can use what
-- the owner grants it and make nothing. Nobody else can connect or look inside.
DO $bootstrap$
DECLARE
    schema_name  text := current_setting('mingjian.schema');
    owner_name   text := schema_name || '_owner';
    app_name     text := schema_name || '_app';
    role_name    text;
BEGIN
    -- two bootstraps at a time would collide
    PERFORM pg_advisory_xact_lock(hashtext('mingjian.bootstrap'));

    FOREACH role_name IN ARRAY ARRAY[owner_name, app_name] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
            EXECUTE format('CREATE ROLE %I', role_name);
        END IF;
        EXECUTE format(
            'ALTER ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS', role_name);
    END LOOP;
    EXECUTE format('ALTER ROLE %I PASSWORD %L', owner_name, current_setting('mingjian.owner_password'));
    EXECUTE format('ALTER ROLE %I PASSWORD %L', app_name, current_setting('mingjian.app_password'));

    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I, %I', current_database(), owner_name, app_name);
    REVOKE ALL ON SCHEMA public FROM PUBLIC;

    EXECUTE format('CREATE SCHEMA IF NOT EXISTS %I AUTHORIZATION %I', schema_name, owner_name);
    EXECUTE format('ALTER SCHEMA %I OWNER TO %I', schema_name, owner_name);
    EXECUTE format('REVOKE ALL ON SCHEMA %I FROM PUBLIC', schema_name);
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', schema_name, app_name);
    FOREACH role_name IN ARRAY ARRAY[owner_name, app_name] LOOP
        EXECUTE format(
            'ALTER ROLE %I IN DATABASE %I SET search_path = %I', role_name, current_database(), schema_name);
    END LOOP;
END
$bootstrap$;
