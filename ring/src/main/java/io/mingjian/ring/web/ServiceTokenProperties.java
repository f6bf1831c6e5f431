/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The secret that services show each other.
 *
 * @param enabled whether this service asks for it; default true
 * @param value the secret, at least 32 characters; no default
 */
@ConfigurationProperties("mingjian.service-token")
public record ServiceTokenProperties(
        @DefaultValue("true") boolean enabled, @Nullable String value) {

    private static final int SHORTEST = 32;

    public ServiceTokenProperties {
        if (enabled && (value == null || value.length() < SHORTEST)) {
            throw new IllegalArgumentException("mingjian.service-token.value must have at least " + SHORTEST
                    + " characters, got: " + (value == null ? "nothing" : value.length() + " characters"));
        }
    }

    @Override
    public String toString() {
        return "ServiceTokenProperties[enabled=" + enabled + "]";
    }
}
