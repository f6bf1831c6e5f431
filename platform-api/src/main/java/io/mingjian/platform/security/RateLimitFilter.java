/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a caller that asks too often; only callers that exist take memory, and a bounded amount. */
final class RateLimitFilter extends OncePerRequestFilter {

    private static final int MOST_CALLERS = 100_000;

    /** One bucket per caller and rate, so that a changed rate holds at once. */
    private record Limited(String tenant, Object caller, Rate rate) {}

    private final Cache<Limited, Bucket> buckets;
    private final Rate usual;
    private final PlatformMetrics metrics;

    RateLimitFilter(RateLimitProperties properties, PlatformMetrics metrics) {
        this.usual = new Rate(properties.requestsPerSecond(), properties.burst());
        this.metrics = metrics;
        // a bucket that nobody used for so long is full again, whatever its rate
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(Duration.ofSeconds(Rate.HIGHEST))
                .build();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Caller caller) {
            Rate rate = Objects.requireNonNullElse(caller.scope().rate(), usual);
            Limited limited =
                    new Limited(caller.tenant(), Objects.requireNonNullElse(caller.key(), caller.name()), rate);
            ConsumptionProbe probe =
                    buckets.get(limited, absent -> bucket(rate)).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                refuse(response, rate, Duration.ofNanos(probe.getNanosToWaitForRefill()));
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void refuse(HttpServletResponse response, Rate rate, Duration wait) throws IOException {
        metrics.requestLimited();
        long seconds = TimeUnit.NANOSECONDS.toSeconds(wait.toNanos()) + 1;
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        ProblemWriter.write(
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "rate-limited",
                "The caller may make " + rate.requestsPerSecond() + " requests per second.");
    }

    private static Bucket bucket(Rate rate) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(rate.burst()).refillGreedy(rate.requestsPerSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
