/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request in only with the service token; health is open to probes. */
final class ServiceTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    // the raw path, matched whole, so that no path parameter or dot segment slips through
    private static final Pattern PROBES = Pattern.compile("/actuator/health(/[a-z]+)?|/v2/health/(live|ready)");

    private final byte[] token;

    ServiceTokenFilter(String token) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return PROBES.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null
                && header.startsWith(SCHEME)
                && MessageDigest.isEqual(header.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8), token)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        ProblemWriter.write(
                response,
                HttpStatus.UNAUTHORIZED,
                "unauthorized",
                "This service wants the platform's service token as a bearer token.");
    }
}
