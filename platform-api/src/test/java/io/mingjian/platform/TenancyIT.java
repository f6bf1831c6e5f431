/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenancyIT extends PlatformIT {

    private static final List<String> TABLES = List.of(
            "cases", "runs", "attachments", "decisions", "idempotency_keys", "api_keys", "batches", "batch_lines");

    @Test
    void anotherTenantsCaseIsNotThere() {
        Api.Answer made = tenant("left", "SUBMITTER").postJson("/v1/cases", listing("左"), "Prefer", "wait=20");
        Api right = tenant("stranger", "ADMINISTRATOR");

        for (String path : List.of("", "/chain", "/perception", "/events", "/attachments/p", "/runs", "/runs/1")) {
            assertThat(right.get("/v1/cases/" + made.id() + path).status()).isEqualTo(404);
        }
        assertThat(right.get("/v1/cases").json().at("/cases").size()).isZero();
    }

    @Test
    void sameIdempotencyKeyOfAnotherTenantMakesAnotherCase() {
        Api.Answer left = tenant("left", "SUBMITTER").postJson("/v1/cases", listing("左"), "Idempotency-Key", "shared");
        Api.Answer right =
                tenant("right", "SUBMITTER").postJson("/v1/cases", listing("右"), "Idempotency-Key", "shared");

        assertThat(right.status()).isEqualTo(202);
        assertThat(right.id()).isNotEqualTo(left.id());
    }

    @Test
    void anotherTenantsBatchIsNotThere() {
        Api.Answer made = tenant("left", "SUBMITTER")
                .post("/v1/batches", "application/x-ndjson", BodyPublishers.ofString(listing("批")));
        Api right = tenant("right", "SUBMITTER");

        assertThat(right.get("/v1/batches/" + made.id()).status()).isEqualTo(404);
        assertThat(right.get("/v1/batches/" + made.id() + "/results").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "right", "_platform"})
    void rawSqlOfTheApplicationRoleSeesNoCaseOfAnotherTenant(String tenant) throws SQLException {
        tenant("left", "SUBMITTER").postJson("/v1/cases", listing("左"), "Prefer", "wait=20");

        try (Connection connection = database().asApplication()) {
            for (String table : TABLES) {
                boolean shared = tenant.equals("_platform")
                        && List.of("api_keys", "batches").contains(table);
                if (!shared) {
                    assertThat(count(connection, tenant, table)).as(table).isZero();
                }
            }
        }
    }

    @Test
    void rawSqlOfTheApplicationRoleSeesItsOwnTenant() throws SQLException {
        tenant("left", "SUBMITTER").postJson("/v1/cases", listing("左"), "Prefer", "wait=20");

        try (Connection connection = database().asApplication()) {
            assertThat(count(connection, "left", "cases")).isPositive();
        }
    }

    @Test
    void applicationRoleCannotWriteForAnotherTenantNorSwitchTheRulesOff() throws SQLException {
        try (Connection connection = database().asApplication();
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('mingjian.tenant', 'right', false)");

            assertThatThrownBy(() -> statement.execute("insert into platform.idempotency_keys values "
                            + "(gen_random_uuid(), 'left', 'k', 'd', gen_random_uuid(), now())"))
                    .hasMessageContaining("row-level security");
            assertThatThrownBy(() -> statement.execute("alter table platform.cases disable row level security"))
                    .hasMessageContaining("must be owner");
        }
    }

    private static long count(Connection connection, String tenant, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('mingjian.tenant', '" + tenant + "', false)");
            try (ResultSet counted =
                    statement.executeQuery("select count(*) from platform." + table + " where tenant <> 'right'")) {
                counted.next();
                return counted.getLong(1);
            }
        }
    }
}
