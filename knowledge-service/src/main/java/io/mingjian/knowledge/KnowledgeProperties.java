/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the knowledge-service.
 *
 * @param packsDirectory folder with one pack per sub-folder; a pack of the same name replaces the bundled one; none by
 *     default
 * @param packsLook pause between two looks at that folder, which take what is new there; default 5 s
 * @param sparqlTimeout longest time that a SPARQL query may run; default 5 s
 * @param sparqlMaxBytes largest SPARQL answer, in bytes; default 8 MiB
 * @param mostFacts most facts that a tenant may have; default 200,000
 * @param concurrency cases that are enriched at a time, at least one; default 2
 */
@ConfigurationProperties("mingjian.knowledge")
public record KnowledgeProperties(
        @Nullable Path packsDirectory,
        @DefaultValue("5s") Duration packsLook,
        @DefaultValue("5s") Duration sparqlTimeout,
        @DefaultValue("8388608") int sparqlMaxBytes,
        @DefaultValue("200000") int mostFacts,
        @DefaultValue("2") int concurrency) {

    public KnowledgeProperties {
        if (packsLook.isNegative() || packsLook.isZero()) {
            throw new IllegalArgumentException("mingjian.knowledge.packs-look must be positive, got: " + packsLook);
        }
        if (sparqlTimeout.isNegative()
                || sparqlTimeout.isZero()
                || sparqlMaxBytes < 1
                || mostFacts < 1
                || concurrency < 1) {
            throw new IllegalArgumentException(
                    "mingjian.knowledge: sparql-timeout, sparql-max-bytes, most-facts and concurrency must be positive, got: "
                            + sparqlTimeout + ", " + sparqlMaxBytes + ", " + mostFacts + ", " + concurrency);
        }
    }
}
