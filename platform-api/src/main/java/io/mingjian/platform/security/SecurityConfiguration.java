/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.security;

import io.mingjian.platform.observation.PlatformMetrics;
import io.mingjian.ring.web.ProblemWriter;
import jakarta.servlet.DispatcherType;
import java.util.stream.Collectors;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may do what. Stateless: every request carries its credentials. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_SECURITY = "default-src 'none'; style-src 'self'; img-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain apiSecurity(
            HttpSecurity http, BearerFilter bearer, RateLimitProperties limits, PlatformMetrics metrics)
            throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()")))
                .addFilterBefore(bearer, AnonymousAuthenticationFilter.class)
                .addFilterAfter(new RateLimitFilter(limits, metrics), BearerFilter.class)
                .authorizeHttpRequests(SecurityConfiguration::authorize)
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(unauthorized()).accessDeniedHandler(denied()))
                .build();
    }

    @Bean
    BearerFilter bearerFilter(BearerKeys keys, Tokens tokens) {
        return new BearerFilter(keys, tokens);
    }

    /** In the security chain only, not a second time in the container's. */
    @Bean
    FilterRegistrationBean<BearerFilter> bearerFilterInTheChainOnly(BearerFilter filter) {
        FilterRegistrationBean<BearerFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    /** Callers come from bearers alone; this keeps Spring from inventing a user with a generated password. */
    @Bean
    AuthenticationManager authenticationManager() {
        return authentication -> {
            throw new ProviderNotFoundException("callers are recognised by their bearer credentials only");
        };
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(AccessTable.OPEN.toArray(String[]::new))
                .permitAll()
                .requestMatchers(HttpMethod.POST, AccessTable.SIGNED.toArray(String[]::new))
                .permitAll()
                .anyRequest()
                .access(new TableAuthorization(AccessTable.RULES));
    }

    private static AuthenticationEntryPoint unauthorized() {
        return (request, response, exception) -> {
            Object invalid = request.getAttribute(BearerFilter.INVALID);
            // RFC 6750, section 3.1: no error code for who sent nothing
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE, invalid == null ? "Bearer" : "Bearer error=\"invalid_token\"");
            ProblemWriter.write(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "unauthorized",
                    invalid == null ? "A valid API key or token is wanted as a bearer." : invalid.toString());
        };
    }

    private static AccessDeniedHandler denied() {
        return (request, response, exception) -> {
            Object result = exception instanceof AuthorizationDeniedException denied
                    ? denied.getAuthorizationResult()
                    : exception;
            if (result instanceof AccessVerdict.NoSuchPath) {
                ProblemWriter.write(response, HttpStatus.NOT_FOUND, "not-found", "There is nothing at this path.");
            } else if (result instanceof AccessVerdict.NoSuchMethod method) {
                String allowed = method.allowed().stream().map(HttpMethod::name).collect(Collectors.joining(", "));
                response.setHeader(HttpHeaders.ALLOW, allowed);
                ProblemWriter.write(
                        response, HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "Wanted is " + allowed + ".");
            } else {
                String detail = result instanceof AccessVerdict.Refused refused ? refused.detail() : "Not allowed.";
                ProblemWriter.write(response, HttpStatus.FORBIDDEN, "forbidden", detail);
            }
        };
    }
}
