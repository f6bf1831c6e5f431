/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.testsupport;

import io.mingjian.embedded.DatabaseBootstrap;
import io.mingjian.embedded.EmbeddedPostgres;
import io.mingjian.embedded.PostgresOptions;
import io.mingjian.embedded.SchemaRoles;
import io.mingjian.embedded.SecretFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** A running PostgreSQL server that gives out databases. */
final class PostgresServer {

    static final String IMAGE = "postgres:18";

    private final String url;
    private final DatabaseBootstrap bootstrap;
    private final AtomicInteger databases = new AtomicInteger();
    // roles belong to the server, so all its databases share their passwords
    private final Map<String, SchemaRoles> roles = new ConcurrentHashMap<>();

    private PostgresServer(String url, DatabaseBootstrap bootstrap) {
        this.url = url;
        this.bootstrap = bootstrap;
    }

    /** The JVM's server, started on first use. */
    static PostgresServer shared() {
        return Shared.SERVER;
    }

    synchronized TestDatabase freshDatabase(String schema) {
        SchemaRoles schemaRoles = roles.computeIfAbsent(
                schema, name -> new SchemaRoles(name, SecretFile.generate(), SecretFile.generate()));
        String database = "test_" + schema + "_" + databases.incrementAndGet();
        bootstrap.prepare(database, List.of(schemaRoles));
        return new TestDatabase(url + database, schemaRoles);
    }

    static PostgresServer embedded() {
        Path folder = RealServers.temporaryDirectory("postgresql");
        Path programs = Path.of(System.getProperty("user.home"), ".cache", "mingjian", "postgresql");
        EmbeddedPostgres server = EmbeddedPostgres.start(
                new PostgresOptions(folder, programs, folder.resolve("postgresql.log"), 0, false));
        AtJvmEnd.close(server);
        return new PostgresServer(server.url(""), server.bootstrap());
    }

    // the container lives until the JVM ends, when Testcontainers removes it
    @SuppressWarnings("resource")
    static PostgresServer container() {
        PostgreSQLContainer container = new PostgreSQLContainer(DockerImageName.parse(IMAGE));
        container.start();
        AtJvmEnd.close(container::stop);
        String url = "jdbc:postgresql://" + container.getHost() + ":"
                + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT) + "/";
        return new PostgresServer(url, new DatabaseBootstrap(url, container.getUsername(), container.getPassword()));
    }

    private static final class Shared {
        static final PostgresServer SERVER = ContainerEngine.answers() ? container() : embedded();
    }
}
