/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone;

import io.mingjian.embedded.SchemaRoles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the standalone tells a service: where its port, folder, database and Kafka are.
 *
 * @param settings of this start
 * @param home of this installation
 */
record ServiceArguments(StandaloneSettings settings, StandaloneHome home) {

    /** Command-line arguments: they outrank the installation's {@code application.yaml}. */
    String[] of(ServiceDefinition service, Map<String, String> kafkaClient, String databaseUrl) {
        List<String> arguments = new ArrayList<>(platform(service));
        kafkaClient.forEach((name, value) -> arguments.add(argument(kafkaProperty(name), value)));
        if (service.schema() != null) {
            arguments.addAll(database(home.roles(service.schema()), databaseUrl));
        }
        return arguments.toArray(String[]::new);
    }

    private List<String> platform(ServiceDefinition service) {
        return List.of(
                // the services' own defaults, then the installation's application.yaml; never the working folder
                argument("spring.config.location", "classpath:/,optional:file:" + home.root() + "/"),
                argument("spring.main.register-shutdown-hook", "false"),
                argument("logging.register-shutdown-hook", "false"),
                argument("logging.include-application-name", "false"),
                // on the shared class path, but only platform-api has an interface to describe
                argument("springdoc.api-docs.enabled", Boolean.toString(service.portOffset() == 0)),
                argument("server.port", Integer.toString(settings.port() + service.portOffset())),
                // after a crash, its consumers come back under their own names
                argument("mingjian.ring.static-membership", "true"),
                argument("mingjian.knowledge.precedents.inference-address", address("inference-service")),
                argument("mingjian.platform.services.inference", address("inference-service")),
                argument("mingjian.platform.services.knowledge", address("knowledge-service")),
                argument("mingjian.platform.services.audit", address("audit-service")),
                argument("mingjian.content-store.directory", home.content().toString()),
                argument(
                        "mingjian.content-store.master-key-file",
                        home.contentKey().toString()),
                argument("mingjian.checkpoint.key-directory", home.auditKeys().toString()),
                argument("mingjian.service-token.value", home.serviceToken()),
                argument("mingjian.platform.bootstrap-key-file", home.apiKey().toString()));
    }

    private String address(String name) {
        return ServiceDefinition.ring().stream()
                .filter(service -> service.name().equals(name))
                .map(service -> "http://127.0.0.1:" + (settings.port() + service.portOffset()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> database(SchemaRoles roles, String url) {
        return List.of(
                argument("spring.datasource.url", url),
                argument("spring.datasource.username", roles.application()),
                argument("spring.datasource.password", roles.applicationPassword()),
                argument("spring.flyway.url", url),
                argument("spring.flyway.user", roles.owner()),
                argument("spring.flyway.password", roles.ownerPassword()));
    }

    private static String kafkaProperty(String name) {
        return switch (name) {
            case "bootstrap.servers" -> "spring.kafka.bootstrap-servers";
            case "security.protocol" -> "spring.kafka.security.protocol";
            default -> "spring.kafka.properties." + name;
        };
    }

    private static String argument(String name, String value) {
        return "--" + name + "=" + value;
    }
}
