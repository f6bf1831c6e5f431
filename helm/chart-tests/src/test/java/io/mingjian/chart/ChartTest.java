/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartTest {

    static Stream<Path> values() {
        return Stream.of(Chart.REQUIRED, Chart.FULL);
    }

    @Test
    void lintHasNothingToSay() {
        LintResult result = new Helm(Chart.FOLDER).lint().call();

        assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyServiceHasADeploymentAServiceAndAnAccount(Path values) {
        List<String> kinds = Chart.manifests(values).stream()
                .map(manifest -> manifest.getKind() + "/"
                        + manifest.getMetadata().getLabels().get("app.kubernetes.io/component"))
                .toList();

        for (String service : Chart.SERVICES) {
            assertThat(kinds).contains("Deployment/" + service, "Service/" + service, "ServiceAccount/" + service);
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void noManifestHasAFieldThatKubernetesDoesNotKnow(Path values) {
        for (HasMetadata manifest : Chart.manifests(values)) {
            assertThat(UnknownFields.of(manifest))
                    .as(manifest.getMetadata().getName())
                    .isEmpty();
        }
    }

    @Test
    void aMisspeltFieldWouldBeFound() {
        String misspelt = Chart.rendering(Chart.REQUIRED).call().replace("readinessProbe:", "readynessProbe:");

        assertThat(new KubernetesSerialization().<Object>unmarshal(misspelt))
                .satisfies(parsed ->
                        assertThat(UnknownFields.of(parsed)).anyMatch(path -> path.endsWith("readynessProbe")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyServiceSelectsThePodsOfItsDeployment(Path values) {
        Map<String, Map<String, String>> labels = Chart.deployments(values).stream()
                .collect(Collectors.toMap(
                        deployment -> deployment.getMetadata().getName(),
                        deployment ->
                                deployment.getSpec().getTemplate().getMetadata().getLabels()));

        Chart.manifests(values).stream()
                .filter(Service.class::isInstance)
                .map(Service.class::cast)
                .forEach(service -> assertThat(labels.get(service.getMetadata().getName()))
                        .containsAllEntriesOf(service.getSpec().getSelector()));
    }

    @Test
    void whatTheValuesSayIsRendered() {
        Deployment platform = Chart.deployments(Chart.FULL).stream()
                .filter(deployment -> deployment.getMetadata().getName().equals("judge-platform-api"))
                .findFirst()
                .orElseThrow();
        PodSpec pod = platform.getSpec().getTemplate().getSpec();

        assertThat(platform.getSpec().getReplicas()).isEqualTo(3);
        assertThat(Chart.container(pod).getImage()).isEqualTo("registry.example.org/mingjian/platform-api:9.9.9");
        assertThat(pod.getSecurityContext().getRunAsUser()).isEqualTo(20_001);
        assertThat(Chart.container(pod).getEnv())
                .contains(
                        new EnvVar("MINGJIAN_RING_ATTEMPTS", "7", null),
                        new EnvVar("MINGJIAN_RING_REPLICATIONFACTOR", "2", null),
                        new EnvVar("SPRING_KAFKA_PROPERTIES_SASL_MECHANISM", "SCRAM-SHA-256", null));
    }

    @Test
    void theIngressIsOfferedOnlyWhenAskedForAndOnlyWithACertificate() {
        assertThat(Chart.manifests(Chart.REQUIRED)).noneMatch(Ingress.class::isInstance);
        assertThat(Chart.manifests(Chart.FULL))
                .filteredOn(Ingress.class::isInstance)
                .singleElement()
                .satisfies(ingress ->
                        assertThat(((Ingress) ingress).getSpec().getTls()).hasSize(1));
    }
}
