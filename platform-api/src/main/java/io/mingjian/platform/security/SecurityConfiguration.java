/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.security;

import io.mingjian.platform.observation.PlatformMetrics;
import io.mingjian.ring.web.ProblemWriter;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may do what. Stateless: every request carries its key. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_SECURITY = "default-src 'none'; style-src 'self'; img-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String[] PUBLIC = {
        "/",
        "/index.html",
        "/landing.css",
        "/error",
        "/favicon.ico",
        "/v3/api-docs",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml",
        "/actuator/health",
        "/actuator/health/**"
    };

    @Bean
    SecurityFilterChain apiSecurity(
            HttpSecurity http, BearerKeys keys, RateLimitProperties limits, PlatformMetrics metrics) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .addFilterBefore(new ApiKeyFilter(keys), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new RateLimitFilter(limits, metrics), ApiKeyFilter.class)
                .authorizeHttpRequests(SecurityConfiguration::authorize)
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(unauthorized()).accessDeniedHandler(forbidden()))
                .build();
    }

    /** Callers come from keys alone; this keeps Spring from inventing a user with a generated password. */
    @Bean
    AuthenticationManager authenticationManager() {
        return authentication -> {
            throw new ProviderNotFoundException("callers are recognised by their API key only");
        };
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(PUBLIC)
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/v1/cases", "/v1/cases/*/runs", "/v1/batches")
                .hasAnyRole(Role.SUBMITTER.name(), Role.ADMINISTRATOR.name())
                .requestMatchers("/v1/api-keys", "/v1/api-keys/**", "/actuator/**")
                .hasRole(Role.ADMINISTRATOR.name())
                .anyRequest()
                .authenticated();
    }

    private static AuthenticationEntryPoint unauthorized() {
        return (request, response, exception) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            ProblemWriter.write(
                    response, HttpStatus.UNAUTHORIZED, "unauthorized", "A valid API key is wanted as a bearer token.");
        };
    }

    private static AccessDeniedHandler forbidden() {
        return (request, response, exception) -> ProblemWriter.write(
                response, HttpStatus.FORBIDDEN, "forbidden", "The roles of this key do not allow this.");
    }
}
