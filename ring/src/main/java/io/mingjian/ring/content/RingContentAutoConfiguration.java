/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.content;

import io.mingjian.content.ContentStore;
import io.mingjian.content.FileSystemContentStore;
import io.mingjian.content.MasterKey;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Opens the content store. */
@AutoConfiguration
@EnableConfigurationProperties(ContentStoreProperties.class)
class RingContentAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    MasterKey contentMasterKey(ContentStoreProperties properties) {
        return MasterKey.open(properties.masterKeyFile());
    }

    @Bean
    @ConditionalOnMissingBean
    ContentStore contentStore(ContentStoreProperties properties, MasterKey contentMasterKey) {
        return new FileSystemContentStore(properties.directory(), contentMasterKey);
    }
}
