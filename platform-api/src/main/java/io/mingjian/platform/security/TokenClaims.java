/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.security;

import io.mingjian.platform.tenancy.TenantTransactions;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads tenant and roles from the claims of a token whose signature, issuer, audience and times hold. */
final class TokenClaims {

    private static final int LONGEST_SUBJECT = 255;
    private static final Map<String, Role> OWN_NAMES =
            Arrays.stream(Role.values()).collect(Collectors.toUnmodifiableMap(Role::name, role -> role));

    private final TokenProperties properties;

    TokenClaims(TokenProperties properties) {
        this.properties = properties;
    }

    /** Who the claims stand for. */
    Recognition recognize(Jwt token) {
        String subject = token.getSubject();
        if (subject == null || subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            return new Recognition.Refused(
                    "token-without-subject",
                    "A token with a subject of 1 to " + LONGEST_SUBJECT + " characters is wanted.");
        }
        Optional<String> tenant = tenant(token);
        if (tenant.isEmpty()) {
            return new Recognition.Refused(
                    "unknown-tenant", "The token names no known tenant in claim " + properties.tenantClaim() + ".");
        }
        Set<Role> roles = roles(token);
        if (roles.isEmpty()) {
            return new Recognition.Refused(
                    "no-role", "The token gives no role of the platform in claim " + properties.rolesClaim() + ".");
        }
        return new Recognition.Known(new Caller(null, subject, tenant.get(), roles));
    }

    private Optional<String> tenant(Jwt token) {
        return texts(claim(token, properties.tenantClaim()))
                .filter(TenantTransactions::isTenant)
                .filter(name ->
                        properties.tenants().isEmpty() || properties.tenants().contains(name))
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(),
                        // several tenants are none: which one is meant cannot be told
                        names -> names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty()));
    }

    private Set<Role> roles(Jwt token) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        texts(claim(token, properties.rolesClaim()))
                .flatMap(names -> Stream.of(names.split(" ")))
                .map(name -> Optional.ofNullable(properties.roleNames().get(name))
                        .or(() -> Optional.ofNullable(OWN_NAMES.get(name))))
                .flatMap(Optional::stream)
                .forEach(roles::add);
        return roles;
    }

    private static Stream<String> texts(@Nullable Object claim) {
        Collection<?> values = claim instanceof Collection<?> several ? several : Arrays.asList(claim);
        return values.stream().filter(String.class::isInstance).map(String.class::cast);
    }

    /** The claim of that very name, which may contain dots, or else that at the end of the path. */
    private static @Nullable Object claim(Jwt token, String path) {
        Map<?, ?> claims = token.getClaims();
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        Object found = claims;
        for (String name : List.of(path.split("\\."))) {
            found = found instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return found;
    }
}
