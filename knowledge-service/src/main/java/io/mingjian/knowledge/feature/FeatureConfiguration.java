/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.feature;

import io.mingjian.content.ContentStore;
import io.mingjian.knowledge.embedding.KeptEmbeddings;
import io.mingjian.knowledge.feature.persistence.FeatureTables;
import io.mingjian.knowledge.pack.PackVersions;
import io.mingjian.knowledge.pack.PackWork;
import io.mingjian.knowledge.pack.Packs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the vectors of packs. */
@Configuration(proxyBeanMethods = false)
class FeatureConfiguration {

    @Bean
    FeatureBuilder featureBuilder(
            KeptEmbeddings keptEmbeddings,
            FeatureTables featureTables,
            ContentStore content,
            FeatureProperties properties) {
        return new FeatureBuilder(keptEmbeddings, featureTables, content, properties);
    }

    /** The tables of pack versions, which appear some time after a version is live. */
    @Bean
    PackWork<FeatureTable> packFeatures(Packs packs, PackVersions versions, FeatureBuilder featureBuilder) {
        PackWork<FeatureTable> work = new PackWork<>("graph-embedder", packs, featureBuilder::table);
        versions.onLive(work::of);
        return work;
    }
}
