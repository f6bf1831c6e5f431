/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console;

import io.mingjian.platform.security.BearerKeys;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.Scope;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may see the console: people who signed in with an API key, in a session of bounded number and life. */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity {

    static final String SIGN_IN = "/console/sign-in";
    static final String CONTENT_SECURITY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    SessionRegistry consoleSessions() {
        return new SessionRegistryImpl();
    }

    @Bean
    @Order(1)
    SecurityFilterChain consoleSecurityChain(
            HttpSecurity http, BearerKeys keys, ConsoleProperties properties, SessionRegistry sessions)
            throws Exception {
        return http.securityMatcher("/console", "/console/**")
                .authenticationManager(byKey(keys))
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .passwordParameter("key")
                        .successHandler(new SignInTarget())
                        .failureHandler(refused())
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/console/sign-out").logoutSuccessUrl(SIGN_IN + "?problem=out"))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens()))
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId())
                        .maximumSessions(properties.sessionsPerKey())
                        .sessionRegistry(sessions)
                        .expiredUrl(SIGN_IN + "?problem=ended"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterBefore(
                        new SignInLimit(properties.signInsPerMinute()), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new PresentKeyFilter(keys), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(ConsoleSecurity::authorize)
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(signInFirst()).accessDeniedHandler(forbidden()))
                .build();
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(SIGN_IN, "/console/assets/**", "/console/preferences")
                .permitAll();
        PageRules.ALL.forEach(rule -> requests.requestMatchers(rule.method(), rule.page())
                .access((person, context) -> new AuthorizationDecision(rule.allows(person.get()))));
        requests.anyRequest().authenticated();
    }

    /** A key that is narrowed to packs or operations is a program's: the console shows all of a tenant. */
    private static AuthenticationManager byKey(BearerKeys keys) {
        return presented -> keys.authenticate(
                        String.valueOf(presented.getCredentials()).strip())
                .filter(caller -> caller.scope().equals(Scope.WHOLE))
                .map(ConsoleSecurity::signedIn)
                .orElseThrow(() -> new BadCredentialsException("unknown or revoked key"));
    }

    private static Authentication signedIn(Caller caller) {
        var authorities = caller.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(caller, null, authorities);
    }

    /** Leads back to the form; whoever has no key gets no session to remember that by. */
    private static AuthenticationFailureHandler refused() {
        SimpleUrlAuthenticationFailureHandler handler =
                new SimpleUrlAuthenticationFailureHandler(SIGN_IN + "?problem=key");
        handler.setAllowSessionCreation(false);
        return handler;
    }

    /** In a cookie, so that nobody gets a session before signing in. */
    private static CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("mingjian-csrf");
        tokens.setCookiePath("/console");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return tokens;
    }

    private static AuthenticationEntryPoint signInFirst() {
        return (request, response, exception) -> {
            String target = SIGN_IN + "?next=" + SignInTarget.encoded(request);
            if (request.getHeader("HX-Request") != null) {
                response.setHeader("HX-Redirect", SIGN_IN + "?problem=ended");
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
            } else {
                response.sendRedirect(target);
            }
        };
    }

    private static AccessDeniedHandler forbidden() {
        return (request, response, exception) -> {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            request.getRequestDispatcher("/console/problem/403").forward(request, response);
        };
    }
}
