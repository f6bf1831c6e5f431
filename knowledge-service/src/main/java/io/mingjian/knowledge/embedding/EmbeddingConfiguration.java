/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.embedding;

import io.mingjian.knowledge.embedding.persistence.EmbeddingCache;
import io.mingjian.ring.web.ServiceTokenProperties;
import java.net.URI;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what asks inference-service for vectors. */
@Configuration(proxyBeanMethods = false)
class EmbeddingConfiguration {

    /** @param address where inference-service answers; default {@code http://127.0.0.1:8081} */
    @Bean
    KeptEmbeddings keptEmbeddings(
            EmbeddingCache cache,
            ServiceTokenProperties token,
            @Value("${mingjian.knowledge.precedents.inference-address:http://127.0.0.1:8081}") URI address) {
        String shown = Objects.requireNonNullElse(token.value(), "");
        return new KeptEmbeddings(new EmbeddingClient(address, shown), cache);
    }
}
