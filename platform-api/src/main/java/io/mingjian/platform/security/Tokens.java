/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.security;

import com.nimbusds.jose.RemoteKeySourceException;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.stereotype.Component;

/**
 * Recognises bearer tokens (RFC 6750) that are JWTs of the configured issuer (RFC 7519, RFC 8725); none where no issuer
 * is configured. Thread-safe; blocks while keys of the issuer are fetched.
 */
@Component
class Tokens {

    private static final Logger LOGGER = LoggerFactory.getLogger(Tokens.class);

    private record Issued(JwtDecoder decoder, TokenClaims claims) {}

    private final Optional<Issued> issued;

    Tokens(TokenProperties properties, Clock clock) {
        this.issued = properties.isEnabled()
                ? Optional.of(new Issued(TokenDecoders.of(properties, clock), new TokenClaims(properties)))
                : Optional.empty();
    }

    /** Who a token stands for. */
    Recognition recognize(String text) {
        return issued.map(known -> recognize(text, known))
                .orElseGet(() -> new Recognition.Invalid("API keys begin with mjk_; tokens are not configured here."));
    }

    private static Recognition recognize(String text, Issued known) {
        try {
            Jwt token = known.decoder().decode(text);
            return known.claims().recognize(token);
        } catch (JwtValidationException e) {
            // the signature holds, so its bearer may know what does not
            return new Recognition.Invalid("The token does not hold: "
                    + e.getErrors().stream().map(OAuth2Error::getDescription).collect(Collectors.joining("; ")));
        } catch (BadJwtException e) {
            return new Recognition.Invalid("The token does not hold.");
        } catch (JwtException | IssuerUnavailableException e) {
            return unavailable(e);
        }
    }

    private static Recognition unavailable(RuntimeException e) {
        // a key that the issuer does not have is the bearer's fault; an issuer out of reach is not
        boolean remote = e instanceof IssuerUnavailableException || causedByIssuer(e);
        if (!remote) {
            return new Recognition.Invalid("The token does not hold.");
        }
        LOGGER.atWarn().addKeyValue("error", e.getClass().getSimpleName()).log("keys of the issuer are out of reach");
        return new Recognition.Unavailable("Tokens cannot be checked for now: the issuer is out of reach.");
    }

    private static boolean causedByIssuer(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RemoteKeySourceException || cause instanceof IssuerUnavailableException) {
                return true;
            }
        }
        return false;
    }
}
