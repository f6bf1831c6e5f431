/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.mingjian.platform.observation.PlatformMetrics;
import io.mingjian.ring.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a key that is used too often; only keys that exist take memory. */
final class RateLimitFilter extends OncePerRequestFilter {

    private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final RateLimitProperties properties;
    private final PlatformMetrics metrics;

    RateLimitFilter(RateLimitProperties properties, PlatformMetrics metrics) {
        this.properties = properties;
        this.metrics = metrics;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Caller caller) {
            ConsumptionProbe probe = buckets.computeIfAbsent(
                            caller.tenant() + "/" + Objects.requireNonNullElse(caller.key(), caller.name()),
                            key -> bucket())
                    .tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                refuse(response, Duration.ofNanos(probe.getNanosToWaitForRefill()));
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void refuse(HttpServletResponse response, Duration wait) throws IOException {
        metrics.requestLimited();
        long seconds = TimeUnit.NANOSECONDS.toSeconds(wait.toNanos()) + 1;
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        ProblemWriter.write(
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "rate-limited",
                "The key may make " + properties.requestsPerSecond() + " requests per second.");
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(properties.burst())
                        .refillGreedy(properties.requestsPerSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
