/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.keys;

import io.mingjian.platform.tenancy.TenantTransactions;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of API keys.
 *
 * @param bootstrapKeyFile file that receives the first administrator's key, readable by its owner only
 * @param operatorTenant tenant of the first key; its administrators may make keys for other tenants
 */
@ConfigurationProperties("mingjian.platform")
record KeyProperties(
        Path bootstrapKeyFile, @DefaultValue("default") String operatorTenant) {

    KeyProperties {
        if (!TenantTransactions.isTenant(operatorTenant)) {
            throw new IllegalArgumentException("operatorTenant is no tenant name, got: " + operatorTenant);
        }
    }
}
