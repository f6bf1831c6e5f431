/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class RealServersIT {

    private final Map<String, Supplier<Object>> registered = new TreeMap<>();

    @Test
    void registersApplicationAndOwnerRoleOfAFreshDatabase() {
        TestDatabase first = RealServers.postgres(registered::put, "platform");
        assertThat(value("spring.datasource.url")).isEqualTo(first.url()).isEqualTo(value("spring.flyway.url"));
        assertThat(value("spring.datasource.username")).isEqualTo("platform_app");
        assertThat(value("spring.flyway.user")).isEqualTo("platform_owner");
        assertThat(RealServers.database("platform").url()).isNotEqualTo(first.url());
    }

    @Test
    void letsTheOwnerMakeTablesInItsSchemaByDefault() throws SQLException {
        TestDatabase database = RealServers.database("knowledge");
        try (Connection connection = database.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE note (line text)");
            try (ResultSet rows = statement.executeQuery(
                    "SELECT table_schema FROM information_schema.tables WHERE table_name = 'note'")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("knowledge");
            }
        }
    }

    @Test
    void forbidsTheApplicationToMakeOrReadTables() throws SQLException {
        TestDatabase database = RealServers.database("audit");
        try (Connection owner = database.asOwner();
                Connection application = database.asApplication();
                Statement asOwner = owner.createStatement();
                Statement asApplication = application.createStatement()) {
            asOwner.execute("CREATE TABLE note (line text)");
            assertDenied(asApplication, "CREATE TABLE other (line text)");
            assertDenied(asApplication, "CREATE TABLE public.other (line text)");
            assertDenied(asApplication, "CREATE TEMPORARY TABLE other (line text)");
            assertDenied(asApplication, "CREATE SCHEMA other");
            assertDenied(asApplication, "SELECT * FROM note");
            asOwner.execute("GRANT SELECT ON note TO audit_app");
            asApplication.execute("SELECT * FROM note");
        }
    }

    @Test
    void registersAKafkaThatAnswers() throws Exception {
        RealServers.kafka(registered::put);
        assertThat(value("spring.kafka.bootstrap-servers")).asString().contains(":");
        try (Admin admin = Admin.create(Map.copyOf(RealServers.kafkaClientProperties()))) {
            assertThat(admin.describeCluster().nodes().get(30, TimeUnit.SECONDS))
                    .hasSize(1);
        }
    }

    @Test
    void registersContentFolderAndServiceToken() {
        Path folder = RealServers.contentDirectory(registered::put);
        assertThat(folder).isEmptyDirectory();
        assertThat(value("mingjian.content-store.directory")).isEqualTo(folder.toString());
        assertThat(value("mingjian.service-token.value")).asString().hasSizeGreaterThanOrEqualTo(32);
    }

    private Object value(String name) {
        return Objects.requireNonNull(registered.get(name), name).get();
    }

    private static void assertDenied(Statement statement, String sql) {
        assertThatThrownBy(() -> statement.execute(sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }
}
