/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesList;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The chart rendered offline as release {@code rel} with a values file of the test resources. */
final class Chart {

    static final Path FOLDER = Path.of("../mingjian");
    static final Path REQUIRED = Path.of("src/test/resources/required-values.yaml");
    static final Path FULL = Path.of("src/test/resources/full-values.yaml");
    static final List<String> SERVICES =
            List.of("platform-api", "inference-service", "knowledge-service", "audit-service");

    private static final String KUBERNETES = "v1.33.0";

    private Chart() {}

    /** A rendering with nothing but the defaults. */
    static TemplateCommand defaults() {
        return new Helm(FOLDER).template().withName("rel").withKubeVersion(KUBERNETES);
    }

    /** A rendering that a test may change before it is called. */
    static TemplateCommand rendering(Path values) {
        return defaults().withNamespace("judges").withValuesFile(values);
    }

    static List<HasMetadata> manifests(Path values) {
        Object parsed =
                new KubernetesSerialization().unmarshal(rendering(values).call());
        Collection<?> items = parsed instanceof KubernetesList list ? list.getItems() : (Collection<?>) parsed;
        List<HasMetadata> manifests = new ArrayList<>();
        items.forEach(item -> manifests.add((HasMetadata) item));
        return manifests;
    }

    static List<Deployment> deployments(Path values) {
        return manifests(values).stream()
                .filter(Deployment.class::isInstance)
                .map(Deployment.class::cast)
                .toList();
    }

    static List<PodSpec> pods(Path values) {
        List<PodSpec> pods = deployments(values).stream()
                .map(deployment -> deployment.getSpec().getTemplate().getSpec())
                .toList();
        assertThat(pods).hasSameSizeAs(SERVICES);
        return pods;
    }

    static Container container(PodSpec pod) {
        assertThat(pod.getContainers()).hasSize(1);
        return pod.getContainers().get(0);
    }
}
