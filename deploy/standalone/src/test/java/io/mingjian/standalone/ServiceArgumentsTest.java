/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceArgumentsTest {

    private static final Map<String, String> KAFKA = Map.of(
            "bootstrap.servers", "127.0.0.1:9", "security.protocol", "SASL_PLAINTEXT", "sasl.mechanism", "PLAIN");

    @TempDir
    Path folder;

    @Test
    void givesEachServiceItsPortAndRoles() {
        List<String> audit = of(3);
        assertThat(audit)
                .contains(
                        "--server.port=7003",
                        "--spring.datasource.url=jdbc:x",
                        "--spring.datasource.username=audit_app",
                        "--spring.flyway.user=audit_owner",
                        "--spring.kafka.bootstrap-servers=127.0.0.1:9",
                        "--spring.kafka.security.protocol=SASL_PLAINTEXT",
                        "--spring.kafka.properties.sasl.mechanism=PLAIN");
    }

    @Test
    void givesAServiceWithoutSchemaNoDatabase() {
        assertThat(of(1)).noneMatch(argument -> argument.contains("datasource") || argument.contains("flyway"));
    }

    @Test
    void tellsThePlatformWhereTheServicesBehindItAnswer() {
        assertThat(of(0))
                .contains(
                        "--mingjian.platform.services.inference=http://127.0.0.1:7001",
                        "--mingjian.platform.services.knowledge=http://127.0.0.1:7002",
                        "--mingjian.platform.services.audit=http://127.0.0.1:7003");
    }

    @Test
    void readsConfigurationFromTheHomeAndNotFromTheWorkingFolder() {
        assertThat(of(0)).contains("--spring.config.location=classpath:/,optional:file:" + folder + "/");
    }

    @Test
    void keepsSecretsOverRestarts() {
        assertThat(of(2)).isEqualTo(of(2));
    }

    private List<String> of(int service) {
        ServiceArguments arguments =
                new ServiceArguments(new StandaloneSettings(folder, 7000), new StandaloneHome(folder));
        return List.of(arguments.of(ServiceDefinition.ring().get(service), KAFKA, "jdbc:x"));
    }
}
