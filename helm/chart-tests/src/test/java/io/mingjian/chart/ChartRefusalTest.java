/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartRefusalTest {

    @Test
    void withoutValuesTheFirstMissingOneIsNamed() {
        assertThatThrownBy(() -> Chart.defaults().call()).hasMessageContaining("image.repository is required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image.repository",
                "kafka.bootstrapServers",
                "postgresql.url",
                "serviceToken.existingSecret",
                "contentStore.existingClaim",
                "platformApi.database.existingSecret",
                "knowledgeService.database.existingSecret",
                "auditService.database.existingSecret"
            })
    void aMissingValueIsNamed(String value) {
        assertThatThrownBy(() -> Chart.rendering(Chart.REQUIRED).set(value, "").call())
                .hasMessageContaining(value + " is required");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    kafka.existingSecret             |                    | needs kafka.existingSecret
                    kafka.securityProtocol           | SSL                | contradicts kafka.securityProtocol
                    postgresql.url                   | jdbc:postgresql://h/d?user=u&password=p | must not hold a password
                    platformApi.ingress.enabled      | true               | needs platformApi.ingress.host
                    """)
    void aContradictionIsExplained(String name, String value, String reason) {
        assertThatThrownBy(() -> Chart.rendering(Chart.REQUIRED)
                        .set(name, value == null ? "" : value)
                        .call())
                .hasMessageContaining(reason);
    }

    @Test
    void anIngressWithoutACertificateIsRefused() {
        assertThatThrownBy(() -> Chart.rendering(Chart.FULL)
                        .set("platformApi.ingress.tlsSecret", "")
                        .call())
                .hasMessageContaining("must not travel in the clear");
    }

    @ParameterizedTest
    @CsvSource({
        "typo, 1",
        "platformApi.replica, 2",
        "runAs.user, 0",
        "kafka.securityProtocol, TLS",
        "postgresql.url, mysql://host/database",
        "platformApi.extraEnv.ADMIN_PASSWORD, secret",
        "auditService.replicas, many"
    })
    void aValueThatTheSchemaDoesNotKnowOrAllowIsRefused(String name, String value) {
        assertThatThrownBy(
                        () -> Chart.rendering(Chart.REQUIRED).set(name, value).call())
                .hasMessageContaining("don't meet the specifications of the schema");
    }

    @Test
    void everyValueIsKnownToTheSchema() {
        assertThat(Chart.rendering(Chart.FULL).call()).contains("judge-platform-api");
    }
}
