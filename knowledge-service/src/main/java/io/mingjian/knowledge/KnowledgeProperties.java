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
 * @param recordedCases latest cases of each tenant that are remembered for back-tests; default 5,000
 * @param concurrency cases that are enriched at a time, at least one; default 2
 */
@ConfigurationProperties("mingjian.knowledge")
public record KnowledgeProperties(
        @Nullable Path packsDirectory,
        @DefaultValue("5s") Duration packsLook,
        @DefaultValue("5s") Duration sparqlTimeout,
        @DefaultValue("8388608") int sparqlMaxBytes,
        @DefaultValue("200000") int mostFacts,
        @DefaultValue("5000") int recordedCases,
        @DefaultValue("2") int concurrency) {

    public KnowledgeProperties {
        require("packs-look", packsLook.toMillis());
        require("sparql-timeout", sparqlTimeout.toMillis());
        require("sparql-max-bytes", sparqlMaxBytes);
        require("most-facts", mostFacts);
        require("recorded-cases", recordedCases);
        require("concurrency", concurrency);
    }

    private static void require(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException("mingjian.knowledge." + name + " must be positive, got: " + value);
        }
    }
}
