/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PodTest {

    private static final Set<String> SECRETS = Set.of(
            "MINGJIAN_SERVICETOKEN_VALUE",
            "SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG",
            "SPRING_DATASOURCE_USERNAME",
            "SPRING_DATASOURCE_PASSWORD",
            "SPRING_FLYWAY_USER",
            "SPRING_FLYWAY_PASSWORD");

    static Stream<Path> values() {
        return Stream.of(Chart.REQUIRED, Chart.FULL);
    }

    @ParameterizedTest
    @MethodSource("values")
    void nothingRunsAsRootOrMayBecomeRoot(Path values) {
        for (PodSpec pod : Chart.pods(values)) {
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(Chart.container(pod).getSecurityContext()).satisfies(context -> {
                assertThat(context.getAllowPrivilegeEscalation()).isFalse();
                assertThat(context.getReadOnlyRootFilesystem()).isTrue();
                assertThat(context.getCapabilities().getDrop()).containsExactly("ALL");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyContainerAsksForAndIsHeldToProcessorAndMemory(Path values) {
        for (PodSpec pod : Chart.pods(values)) {
            Map<String, Quantity> requests = Chart.container(pod).getResources().getRequests();
            Map<String, Quantity> limits = Chart.container(pod).getResources().getLimits();
            assertThat(requests).containsOnlyKeys("cpu", "memory");
            assertThat(limits).containsOnlyKeys("cpu", "memory");
            limits.forEach((name, limit) -> assertThat(limit.getNumericalAmount())
                    .isGreaterThanOrEqualTo(requests.getOrDefault(name, limit).getNumericalAmount()));
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyContainerIsProbedWhereActuatorAnswers(Path values) {
        for (PodSpec pod : Chart.pods(values)) {
            Container container = Chart.container(pod);
            assertThat(path(container.getStartupProbe())).isEqualTo("/actuator/health/liveness");
            assertThat(path(container.getLivenessProbe())).isEqualTo("/actuator/health/liveness");
            assertThat(path(container.getReadinessProbe())).isEqualTo("/actuator/health/readiness");
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void secretsAreReferredToAndNeverWritten(Path values) {
        assertThat(Chart.manifests(values))
                .noneMatch(manifest -> manifest.getKind().equals("Secret"));
        for (PodSpec pod : Chart.pods(values)) {
            for (EnvVar variable : Chart.container(pod).getEnv()) {
                boolean referred = variable.getValueFrom() != null
                        && variable.getValueFrom().getSecretKeyRef() != null;
                assertThat(referred).as(variable.getName()).isEqualTo(SECRETS.contains(variable.getName()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void onlyInferenceKnowsNoDatabase(Path values) {
        for (Deployment deployment : Chart.deployments(values)) {
            Set<String> variables = Chart.container(
                            deployment.getSpec().getTemplate().getSpec())
                    .getEnv()
                    .stream()
                    .map(EnvVar::getName)
                    .collect(Collectors.toSet());
            boolean hasDatabase =
                    variables.contains("SPRING_DATASOURCE_URL") && variables.contains("SPRING_FLYWAY_URL");
            assertThat(hasDatabase)
                    .isEqualTo(!deployment.getMetadata().getName().endsWith("inference-service"));
        }
    }

    private static String path(Probe probe) {
        return probe.getHttpGet().getPath();
    }
}
