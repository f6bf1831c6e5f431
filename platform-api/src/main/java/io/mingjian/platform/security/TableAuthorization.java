/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Decides by the {@link AccessTable}; what is not in it is refused. Thread-safe. */
final class TableAuthorization implements AuthorizationManager<RequestAuthorizationContext> {

    private record ParsedRule(PathPattern pattern, AccessRule rule) {}

    private final List<ParsedRule> rules;

    TableAuthorization(List<AccessRule> rules) {
        // the most special pattern that matches decides, as in the controllers' own mapping
        this.rules = rules.stream()
                .map(rule -> new ParsedRule(PathPatternParser.defaultInstance.parse(rule.pattern()), rule))
                .sorted(Comparator.comparing(ParsedRule::pattern, PathPattern.SPECIFICITY_COMPARATOR))
                .toList();
    }

    @Override
    public AccessVerdict authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        if (!(principal(authentication.get()) instanceof Caller caller)) {
            return new AccessVerdict.Unrecognized();
        }
        List<AccessRule> ofPath = rulesOf(context.getRequest());
        HttpMethod method = HttpMethod.valueOf(context.getRequest().getMethod());
        return ofPath.stream()
                .filter(rule -> rule.isFor(method))
                .findFirst()
                .map(rule -> verdict(caller, rule))
                .orElseGet(() -> noRule(ofPath));
    }

    private static AccessVerdict noRule(List<AccessRule> ofPath) {
        return ofPath.isEmpty()
                ? new AccessVerdict.NoSuchPath()
                : new AccessVerdict.NoSuchMethod(
                        ofPath.stream().map(AccessRule::method).distinct().toList());
    }

    private static @Nullable Object principal(@Nullable Authentication authentication) {
        return authentication == null ? null : authentication.getPrincipal();
    }

    /** The rules of the most special pattern that matches the path. */
    private List<AccessRule> rulesOf(HttpServletRequest request) {
        PathContainer path = ServletRequestPathUtils.parse(request).pathWithinApplication();
        List<ParsedRule> matching =
                rules.stream().filter(parsed -> parsed.pattern().matches(path)).toList();
        return matching.stream()
                .filter(parsed ->
                        Objects.equals(parsed.pattern(), matching.get(0).pattern()))
                .map(ParsedRule::rule)
                .toList();
    }

    private static AccessVerdict verdict(Caller caller, AccessRule rule) {
        if (caller.roles().stream().noneMatch(rule.roles()::contains)) {
            return new AccessVerdict.Refused("The roles of this caller do not allow this.");
        }
        if (!caller.scope().allowsOperation(rule.operation())) {
            return new AccessVerdict.Refused(
                    "This key is restricted to other operations than " + rule.operation() + ".");
        }
        if (!caller.scope().packs().isEmpty() && !rule.byPack()) {
            return new AccessVerdict.Refused("A key that is restricted to packs may not use this.");
        }
        return new AccessVerdict.Granted();
    }
}
