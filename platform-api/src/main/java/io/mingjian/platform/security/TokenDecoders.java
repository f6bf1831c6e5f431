/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.security;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.security.converter.RsaKeyConverters;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Decoders of tokens, after the best practices of RFC 8725: algorithm, issuer, audience, type and times are checked. */
final class TokenDecoders {

    private static final int TIMEOUT_MILLIS = 3_000;
    private static final int LARGEST_ANSWER = 512 * 1024;
    private static final long KEYS_LIVE_MILLIS = Duration.ofMinutes(5).toMillis();
    private static final long KEYS_TIMEOUT_MILLIS = Duration.ofSeconds(15).toMillis();
    private static final long OUTAGE_MILLIS = Duration.ofHours(1).toMillis();

    private TokenDecoders() {}

    /**
     * A decoder that asks the issuer when the first token comes, not at the start, and again until it answers.
     *
     * @throws IllegalArgumentException if the public key cannot be read
     */
    static JwtDecoder of(TokenProperties properties, Clock clock) {
        Path publicKey = properties.publicKeyFile();
        if (publicKey != null) {
            return decoder(fixed(publicKey), properties, clock);
        }
        return new SupplierJwtDecoder(() -> decoder(remote(properties), properties, clock));
    }

    private static JwtDecoder decoder(JWKSource<SecurityContext> keys, TokenProperties properties, Clock clock) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithms(algorithms -> algorithms.addAll(properties.algorithms()))
                // the type is checked below
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier((type, context) -> {}))
                .build();
        decoder.setJwtValidator(validator(properties, clock));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> validator(TokenProperties properties, Clock clock) {
        JwtTimestampValidator times = new JwtTimestampValidator(properties.clockSkew());
        times.setAllowEmptyExpiryClaim(false);
        times.setClock(clock);
        // RFC 9068, section 2.1; plain JWT since many issuers still write that
        JwtTypeValidator type = new JwtTypeValidator("at+jwt", "application/at+jwt", "JWT");
        type.setAllowEmpty(true);
        return new DelegatingOAuth2TokenValidator<>(
                type,
                times,
                new JwtIssuerValidator(Objects.requireNonNull(properties.issuer())),
                new JwtClaimValidator<List<String>>(
                        "aud",
                        audience -> audience != null && audience.stream().anyMatch(properties.audience()::contains)));
    }

    private static JWKSource<SecurityContext> fixed(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            RSAPublicKey key = RsaKeyConverters.x509().convert(pem);
            return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder(Objects.requireNonNull(key))
                    .keyUse(KeyUse.SIGNATURE)
                    .build()));
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException(
                    "mingjian.security.jwt.public-key-file holds no RSA public key in PEM, got: " + file, e);
        }
    }

    private static JWKSource<SecurityContext> remote(TokenProperties properties) {
        var retriever = new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, LARGEST_ANSWER);
        URI keys = properties.jwkSetUri() != null
                ? properties.jwkSetUri()
                : IssuerMetadata.jwkSetUri(Objects.requireNonNull(properties.issuer()), retriever);
        try {
            return JWKSourceBuilder.<SecurityContext>create(keys.toURL(), retriever)
                    .cache(KEYS_LIVE_MILLIS, KEYS_TIMEOUT_MILLIS)
                    .rateLimited(properties.keyRefreshInterval().toMillis())
                    .outageTolerant(OUTAGE_MILLIS)
                    .build();
        } catch (MalformedURLException e) {
            throw new IssuerUnavailableException("the issuer's jwks_uri is no URL", e);
        }
    }
}
