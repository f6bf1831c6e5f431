/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.junit.jupiter.Testcontainers;

// asked first: it is quicker than Testcontainers to notice that there is no engine, and silent
@EnabledIf("io.mingjian.testsupport.ContainerEngine#answers")
@Testcontainers(disabledWithoutDocker = true)
class ContainerServersIT {

    @Test
    void givesDatabasesFromAContainer() throws SQLException {
        TestDatabase database = PostgresServer.container().freshDatabase("platform");
        try (Connection connection = database.asApplication()) {
            assertThat(connection.isValid(10)).isTrue();
        }
    }

    @Test
    void runsKafkaInAContainer() throws Exception {
        KafkaServer server = KafkaServer.container();
        try (Admin admin = Admin.create(Map.copyOf(server.clientProperties()))) {
            assertThat(admin.describeCluster().nodes().get(60, TimeUnit.SECONDS))
                    .hasSize(1);
        }
    }
}
