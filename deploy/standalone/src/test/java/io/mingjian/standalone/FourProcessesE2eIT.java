/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.embedded.DatabaseBootstrap;
import io.mingjian.embedded.EmbeddedKafka;
import io.mingjian.embedded.EmbeddedPostgres;
import io.mingjian.embedded.KafkaOptions;
import io.mingjian.embedded.PostgresOptions;
import io.mingjian.embedded.SchemaRoles;
import io.mingjian.embedded.SecretFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The services as processes of their own, against servers that they did not start. */
class FourProcessesE2eIT {

    private static final List<String> SCHEMAS = List.of("platform", "knowledge", "audit");
    private static final Path JARS = Path.of(System.getProperty("services.directory"));

    @TempDir
    Path folder;

    private final List<AutoCloseable> running = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable closeable : running) {
            closeable.close();
        }
    }

    @Test
    void decideACaseByConfigurationAlone() throws Exception {
        Map<String, String> environment = environment();
        Map<String, Integer> ports = ports();
        ports.forEach((service, port) -> environment.put(
                "MINGJIAN_" + service.substring(0, service.indexOf('-')).toUpperCase(Locale.ROOT) + "_PORT",
                port.toString()));
        Map<String, JvmProcess> services = new LinkedHashMap<>();
        for (String service : ports.keySet()) {
            JvmProcess process = JvmProcess.start(
                    JARS.resolve(service + "-exec.jar"), environment, folder.resolve(service + ".txt"));
            running.add(0, process);
            services.put(service, process);
        }
        for (Map.Entry<String, JvmProcess> service : services.entrySet()) {
            service.getValue().awaitReady(ports.getOrDefault(service.getKey(), 0));
        }
        PlatformClient client = new PlatformClient(ports.getOrDefault("platform-api", 0), folder.resolve("api-key"));
        assertThat(client.submit("全网第一").path("decision").path("outcome").asString())
                .isEqualTo("BLOCK");
    }

    private Map<String, String> environment() {
        EmbeddedKafka kafka = EmbeddedKafka.start(new KafkaOptions(folder.resolve("kafka"), 0, 0, false));
        running.add(kafka);
        Path postgresql = folder.resolve("postgresql");
        EmbeddedPostgres postgres = EmbeddedPostgres.start(new PostgresOptions(
                postgresql, postgresql.resolve("programs"), postgresql.resolve("postgresql.log"), 0, false));
        running.add(postgres);
        Map<String, String> environment = new HashMap<>();
        kafka.clientProperties().forEach((name, value) -> environment.put(kafkaVariable(name), value));
        environment.put("MINGJIAN_DATABASE_URL", postgres.url(DatabaseBootstrap.DATABASE));
        environment.put("MINGJIAN_HOME", folder.toString());
        environment.put("MINGJIAN_SERVICETOKEN_VALUE", SecretFile.generate());
        List<SchemaRoles> schemas = new ArrayList<>();
        for (String schema : SCHEMAS) {
            SchemaRoles roles = new SchemaRoles(schema, SecretFile.generate(), SecretFile.generate());
            schemas.add(roles);
            String prefix = "MINGJIAN_" + schema.toUpperCase(Locale.ROOT);
            environment.put(prefix + "_DATABASE_PASSWORD", roles.applicationPassword());
            environment.put(prefix + "_OWNER_PASSWORD", roles.ownerPassword());
        }
        postgres.bootstrap().prepare(DatabaseBootstrap.DATABASE, schemas);
        return environment;
    }

    private static Map<String, Integer> ports() {
        int first = StandaloneE2eIT.freeBlock();
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (ServiceDefinition service : ServiceDefinition.ring()) {
            ports.put(service.name(), first + service.portOffset());
        }
        return ports;
    }

    private static String kafkaVariable(String property) {
        String name = property.replace('.', '_').toUpperCase(Locale.ROOT);
        return switch (property) {
            case "bootstrap.servers", "security.protocol" -> "SPRING_KAFKA_" + name;
            default -> "SPRING_KAFKA_PROPERTIES_" + name;
        };
    }
}
