/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.security;

import io.mingjian.ring.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns the bearer credentials of a request into its caller: what looks like {@code mjk_…} is an API key, everything
 * else a token. A request without any, or with some that do not hold, stays anonymous.
 */
final class BearerFilter extends OncePerRequestFilter {

    /** Request attribute that says why credentials do not hold. */
    static final String INVALID = BearerFilter.class.getName() + ".invalid";

    private static final Logger LOGGER = LoggerFactory.getLogger(BearerFilter.class);
    private static final String SCHEME = "Bearer ";
    private static final String KEY_PREFIX = "mjk_";

    private final BearerKeys keys;
    private final Tokens tokens;
    private final RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    BearerFilter(BearerKeys keys, Tokens tokens) {
        this.keys = keys;
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            chain.doFilter(request, response);
            return;
        }
        Recognition recognition = recognize(header.substring(SCHEME.length()).trim());
        if (recognition instanceof Recognition.Refused refused) {
            ProblemWriter.write(response, HttpStatus.FORBIDDEN, refused.code(), refused.detail());
        } else if (recognition instanceof Recognition.Unavailable unavailable) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            ProblemWriter.write(response, HttpStatus.SERVICE_UNAVAILABLE, "storage-unavailable", unavailable.detail());
        } else {
            remember(recognition, request, response);
            chain.doFilter(request, response);
        }
    }

    private Recognition recognize(String text) {
        if (!text.startsWith(KEY_PREFIX)) {
            return tokens.recognize(text);
        }
        try {
            return keys.authenticate(text)
                    .<Recognition>map(Recognition.Known::new)
                    .orElseGet(() -> new Recognition.Invalid("The key is unknown, revoked or expired."));
        } catch (DataAccessException | TransactionException e) {
            LOGGER.atError().setCause(e).log("keys could not be checked");
            return new Recognition.Unavailable("Keys cannot be checked for now.");
        }
    }

    private void remember(Recognition recognition, HttpServletRequest request, HttpServletResponse response) {
        if (recognition instanceof Recognition.Invalid invalid) {
            request.setAttribute(INVALID, invalid.detail());
        } else if (recognition instanceof Recognition.Known known) {
            Caller caller = known.caller();
            var authorities = caller.roles().stream()
                    .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                    .toList();
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(caller, null, authorities));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
        }
    }
}
