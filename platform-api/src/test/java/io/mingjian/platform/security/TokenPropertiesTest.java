/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TokenPropertiesTest {

    private static final String PREFIX = "mingjian.security.jwt";

    @Test
    void tokensAreNotTakenUnlessAnIssuerIsNamed() {
        assertThat(bound(Map.of()).isEnabled()).isFalse();
    }

    @Test
    void everythingIsMapped() {
        TokenProperties bound = bound(Map.of(
                "issuer", "https://idp.example/realm",
                "jwk-set-uri", "https://idp.example/keys",
                "audience", "mingjian,other",
                "tenant-claim", "org",
                "roles-claim", "realm_access.roles",
                "role-names.mj-admins", "ADMINISTRATOR",
                "tenants", "left,right",
                "algorithms", "ES384",
                "clock-skew", "5s"));

        assertThat(bound.isEnabled()).isTrue();
        assertThat(bound.audience()).containsExactly("mingjian", "other");
        assertThat(bound.roleNames()).containsEntry("mj-admins", Role.ADMINISTRATOR);
        assertThat(bound.tenants()).containsExactlyInAnyOrder("left", "right");
        assertThat(bound.clockSkew()).isEqualTo(Duration.ofSeconds(5));
        assertThat(bound.algorithms()).hasToString("[ES384]");
    }

    @ParameterizedTest
    @CsvSource({
        "audience, '', audience is wanted",
        "issuer, http://idp.example, https URL",
        "issuer, idp, https URL",
        "jwk-set-uri, http://idp.example/keys, https URL",
        "jwk-set-uri, file:///etc/keys, https URL",
        "public-key-file, /nowhere/key.pem, cannot be read",
        "clock-skew, 6m, 0 to PT5M",
        "clock-skew, -1s, 0 to PT5M",
        "algorithms, HS256, SignatureAlgorithm.HS256",
        "algorithms, none, SignatureAlgorithm.none",
        "tenants, Upper, possible tenant",
        "role-names.x, GOD, Role.GOD",
        "key-refresh-interval, 5m, key-refresh-interval"
    })
    void contradictionStopsTheStart(String name, String value, String told) {
        Map<String, String> values = new HashMap<>(Map.of("issuer", "https://idp.example", "audience", "mingjian"));
        values.put(name, value);

        assertThatThrownBy(() -> bound(values)).hasStackTraceContaining(told);
    }

    @Test
    void settingsWithoutAnIssuerStopTheStart() {
        assertThatThrownBy(() -> bound(Map.of("audience", "mingjian")))
                .hasStackTraceContaining("mingjian.security.jwt.issuer is wanted");
    }

    private static TokenProperties bound(Map<String, String> values) {
        MapConfigurationPropertySource source = new MapConfigurationPropertySource();
        values.forEach((name, value) -> source.put(PREFIX + "." + name, value));
        return new Binder(source).bindOrCreate(PREFIX, TokenProperties.class);
    }
}
