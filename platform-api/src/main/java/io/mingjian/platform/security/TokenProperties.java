/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.security;

import io.mingjian.platform.tenancy.TenantTransactions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * Which bearer tokens (JWT) are taken beside API keys; none unless an issuer is named.
 *
 * @param issuer exact value of claim {@code iss}; also where its keys are found (OpenID Connect Discovery 1.0, section 4)
 *     unless {@code jwkSetUri} or {@code publicKeyFile} says so
 * @param jwkSetUri where the issuer's JWK set is
 * @param publicKeyFile PEM file with the issuer's one RSA public key (X.509)
 * @param audience values of claim {@code aud} of which a token must have one, at least one
 * @param tenantClaim claim with the tenant's name, or a path to it with dots
 * @param rolesClaim claim with the roles, as a list or separated by spaces, or a path to it with dots
 * @param roleNames what the issuer calls roles, to the platform's; the platform's own names always hold
 * @param tenants the only tenants that tokens may name; any when empty
 * @param algorithms signature algorithms that are taken; only asymmetric ones can be named
 * @param clockSkew how far clocks may differ, 0 to 5 minutes
 * @param keyRefreshInterval shortest time between two fetches of the key set, however many tokens name unknown keys
 */
@ConfigurationProperties("mingjian.security.jwt")
record TokenProperties(
        @Nullable String issuer,
        @Nullable URI jwkSetUri,
        @Nullable Path publicKeyFile,
        @DefaultValue List<String> audience,
        @DefaultValue("tenant") String tenantClaim,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue Map<String, Role> roleNames,
        @DefaultValue Set<String> tenants,
        @DefaultValue({"RS256", "PS256", "ES256"}) List<SignatureAlgorithm> algorithms,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue("30s") Duration keyRefreshInterval) {

    private static final String PREFIX = "mingjian.security.jwt.";
    private static final Duration LARGEST_SKEW = Duration.ofMinutes(5);
    private static final Duration LONGEST_INTERVAL = Duration.ofMinutes(4);
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    TokenProperties {
        audience = List.copyOf(audience);
        roleNames = Map.copyOf(roleNames);
        tenants = Set.copyOf(tenants);
        algorithms = List.copyOf(algorithms);
        if (issuer == null) {
            require(
                    jwkSetUri == null && publicKeyFile == null && audience.isEmpty(),
                    "issuer is wanted where anything else of it is set");
        } else {
            requireWhole(issuer, jwkSetUri, publicKeyFile, audience);
        }
        require(!algorithms.isEmpty(), "algorithms must name at least one");
        require(
                !clockSkew.isNegative() && clockSkew.compareTo(LARGEST_SKEW) <= 0,
                "clock-skew must be 0 to " + LARGEST_SKEW + ", got: " + clockSkew);
        require(
                keyRefreshInterval.toMillis() >= 1 && keyRefreshInterval.compareTo(LONGEST_INTERVAL) <= 0,
                "key-refresh-interval must be 1 ms to " + LONGEST_INTERVAL + ", got: " + keyRefreshInterval);
        tenants.forEach(tenant ->
                require(TenantTransactions.isTenant(tenant), "tenants names no possible tenant, got: " + tenant));
    }

    /** Whether tokens are taken at all. */
    boolean isEnabled() {
        return issuer != null;
    }

    private static void requireWhole(
            String issuer, @Nullable URI jwkSetUri, @Nullable Path publicKeyFile, List<String> audience) {
        require(
                !audience.isEmpty() && audience.stream().noneMatch(String::isBlank),
                "audience is wanted, so that tokens made for other services do not open this one");
        require(jwkSetUri == null || publicKeyFile == null, "jwk-set-uri and public-key-file exclude each other");
        if (publicKeyFile != null) {
            require(Files.isReadable(publicKeyFile), "public-key-file cannot be read, got: " + publicKeyFile);
        } else if (jwkSetUri != null) {
            requireSecure("jwk-set-uri", jwkSetUri);
        } else {
            requireSecure("issuer", URI.create(issuer));
        }
    }

    private static void requireSecure(String name, URI uri) {
        boolean secure = "https".equals(uri.getScheme()) && uri.getHost() != null;
        boolean local = "http".equals(uri.getScheme()) && uri.getHost() != null && LOOPBACK.contains(uri.getHost());
        require(secure || local, name + " must be an https URL, or an http one on loopback, got: " + uri);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(PREFIX + what);
        }
    }
}
