/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone;

import io.mingjian.audit.AuditServiceApplication;
import io.mingjian.inference.InferenceServiceApplication;
import io.mingjian.knowledge.KnowledgeServiceApplication;
import io.mingjian.platform.PlatformApiApplication;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * A service of the platform.
 *
 * @param name as people know it
 * @param portOffset its port, counted from the platform's first
 * @param schema its database schema, or null where it has none
 * @param builder makes its application
 */
record ServiceDefinition(
        String name, int portOffset, @Nullable String schema, Supplier<SpringApplicationBuilder> builder) {

    /** How many services, and so ports, there are. */
    static final int COUNT = 4;

    /** All services in the order in which they stop: from the intake along the ring. */
    static List<ServiceDefinition> ring() {
        return List.of(
                new ServiceDefinition("platform-api", 0, "platform", PlatformApiApplication::builder),
                new ServiceDefinition("inference-service", 1, null, InferenceServiceApplication::builder),
                new ServiceDefinition("knowledge-service", 2, "knowledge", KnowledgeServiceApplication::builder),
                new ServiceDefinition("audit-service", 3, "audit", AuditServiceApplication::builder));
    }
}
