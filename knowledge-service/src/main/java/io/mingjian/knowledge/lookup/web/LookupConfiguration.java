/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.lookup.web;

import io.mingjian.knowledge.lookup.Table;
import io.mingjian.knowledge.lookup.TableSearch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Indexes the tables when the service starts. */
@Configuration(proxyBeanMethods = false)
class LookupConfiguration {

    @Bean
    TableSearch dangerousGoods() {
        return new TableSearch(Table.DANGEROUS_GOODS);
    }

    @Bean
    TableSearch tariff() {
        return new TableSearch(Table.TARIFF);
    }
}
