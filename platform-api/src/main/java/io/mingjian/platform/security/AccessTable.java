/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.security;

import static io.mingjian.platform.security.AccessRule.of;
import static io.mingjian.platform.security.AccessRule.read;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;

/**
 * The one table of who may do what: one rule per endpoint, and nobody may use an endpoint without a rule. A new endpoint
 * gets its line here and in {@code docs/operations/roles.md}; tests compare the table with the controllers and with the
 * page.
 */
public final class AccessTable {

    /** What needs no credentials. */
    static final List<String> OPEN = List.of(
            "/",
            "/error",
            "/favicon.ico",
            "/v3/api-docs",
            "/v3/api-docs/**",
            "/v3/api-docs.yaml",
            "/actuator/health",
            "/actuator/health/**");

    /** What is authenticated by a signature over its body and not by credentials; POST alone. */
    static final List<String> SIGNED = List.of("/v1/integrations/{id}/events");

    static final List<AccessRule> RULES = List.of(
            // cases
            of(POST, "/v1/cases", "cases:submit", Role.SUBMITTER).heedingPacks(),
            read("/v1/cases", "cases:read").heedingPacks(),
            read("/v1/cases/{id}", "cases:read").heedingPacks(),
            read("/v1/cases/{id}/chain", "cases:read").heedingPacks(),
            read("/v1/cases/{id}/perception", "cases:read").heedingPacks(),
            read("/v1/cases/{id}/attachments/{name}", "cases:read").heedingPacks(),
            read("/v1/cases/{id}/events", "cases:read").heedingPacks(),
            // runs
            of(POST, "/v1/cases/{id}/runs", "runs:start", Role.SUBMITTER),
            read("/v1/cases/{id}/runs", "runs:read").heedingPacks(),
            read("/v1/cases/{id}/runs/{number}", "runs:read").heedingPacks(),
            read("/v1/cases/{id}/runs/{number}/chain", "runs:read").heedingPacks(),
            read("/v1/cases/{id}/runs/{first}/diff/{second}", "runs:read").heedingPacks(),
            // batches
            of(POST, "/v1/batches", "batches:submit", Role.SUBMITTER),
            read("/v1/batches/{id}", "batches:read"),
            read("/v1/batches/{id}/results", "batches:read"),
            read("/v1/batches", "batches:read"),
            read("/v1/batches/{id}/events", "batches:read"),
            of(POST, "/v1/batches/{id}/pause", "batches:submit", Role.SUBMITTER),
            of(POST, "/v1/batches/{id}/resume", "batches:submit", Role.SUBMITTER),
            of(POST, "/v1/batches/{id}/cancel", "batches:submit", Role.SUBMITTER),
            // erasure
            of(POST, "/v1/cases/{id}/erasure", "contents:erase"),
            of(POST, "/v1/subjects/erasure", "contents:erase"),
            of(PUT, "/v1/cases/{id}/legal-hold", "holds:manage", Role.AUDITOR),
            of(DELETE, "/v1/cases/{id}/legal-hold", "holds:manage", Role.AUDITOR),
            // reviews
            of(GET, "/v1/reviews", "reviews:read", Role.REVIEWER),
            of(GET, "/v1/reviews/queues", "reviews:read", Role.REVIEWER),
            of(GET, "/v1/reviews/statistics", "reviews:read", Role.REVIEWER, Role.AUDITOR),
            of(GET, "/v1/reviews/{caseId}", "reviews:read", Role.REVIEWER),
            of(POST, "/v1/reviews/next", "reviews:decide", Role.REVIEWER),
            of(POST, "/v1/reviews/{caseId}/claim", "reviews:decide", Role.REVIEWER),
            of(DELETE, "/v1/reviews/{caseId}/claim", "reviews:decide", Role.REVIEWER),
            of(POST, "/v1/reviews/{caseId}", "reviews:decide", Role.REVIEWER),
            of(POST, "/v1/cases/{id}/appeals", "appeals:file", Role.SUBMITTER),
            // webhooks
            of(POST, "/v1/webhooks", "webhooks:manage"),
            of(GET, "/v1/webhooks", "webhooks:manage"),
            of(GET, "/v1/webhooks/{id}", "webhooks:manage"),
            of(PATCH, "/v1/webhooks/{id}", "webhooks:manage"),
            of(DELETE, "/v1/webhooks/{id}", "webhooks:manage"),
            of(POST, "/v1/webhooks/{id}/rotate", "webhooks:manage"),
            of(POST, "/v1/webhooks/{id}/ping", "webhooks:manage"),
            of(POST, "/v1/webhooks/{id}/replay", "webhooks:manage"),
            of(GET, "/v1/webhooks/{id}/deliveries", "webhooks:manage"),
            of(POST, "/v1/webhooks/{id}/deliveries/{delivery}/replay", "webhooks:manage"),
            // integrations
            of(POST, "/v1/integrations", "integrations:manage"),
            of(GET, "/v1/integrations", "integrations:manage"),
            of(GET, "/v1/integrations/{id}", "integrations:manage"),
            of(PATCH, "/v1/integrations/{id}", "integrations:manage"),
            of(DELETE, "/v1/integrations/{id}", "integrations:manage"),
            of(GET, "/v1/integrations/{id}/write-backs", "integrations:manage"),
            // packs
            read("/v1/packs", "packs:read").heedingPacks(),
            read("/v1/packs/{name}", "packs:read").heedingPacks(),
            read("/v1/packs/{name}/versions", "packs:read"),
            read("/v1/packs/{name}/versions/{version}", "packs:read"),
            read("/v1/packs/{name}/versions/{version}/archive", "packs:read"),
            read("/v1/packs/{name}/changes", "packs:read"),
            read("/v1/packs/{name}/shadow", "packs:read"),
            read("/v1/backtests/{id}", "packs:read"),
            of(POST, "/v1/packs", "packs:edit", Role.POLICY_EDITOR),
            of(POST, "/v1/packs/{name}/edits", "packs:edit", Role.POLICY_EDITOR),
            of(POST, "/v1/packs/{name}/versions/{version}/shadow", "packs:edit", Role.POLICY_EDITOR),
            of(DELETE, "/v1/packs/{name}/shadow", "packs:edit", Role.POLICY_EDITOR),
            of(POST, "/v1/packs/{name}/versions/{version}/backtest", "packs:edit", Role.POLICY_EDITOR),
            of(POST, "/v1/packs/{name}/versions/{version}/activate", "packs:publish", Role.POLICY_EDITOR),
            // knowledge
            read("/v1/facts", "facts:read"),
            read("/v1/conflicts", "facts:read"),
            of(POST, "/v1/facts", "facts:edit", Role.POLICY_EDITOR),
            of(DELETE, "/v1/facts", "facts:edit", Role.POLICY_EDITOR),
            of(DELETE, "/v1/facts/{id}", "facts:edit", Role.POLICY_EDITOR),
            read("/v1/clauses/{clause}/decisions", "cases:read"),
            read("/v1/lookup/dangerous-goods", "lookup:read").heedingPacks(),
            read("/v1/lookup/tariff", "lookup:read").heedingPacks(),
            // ledger
            read("/v1/decisions/{id}/proof", "proofs:read"),
            read("/v1/ledger/checkpoint", "proofs:read"),
            read("/v1/ledger/consistency", "proofs:read"),
            read("/v1/ledger/keys", "proofs:read"),
            // exports
            read("/v1/exports", "exports:read").heedingPacks(),
            read("/v1/cases/{id}/exports/{form}", "exports:read").heedingPacks(),
            read("/v1/cases/{id}/exports/clause-notice/letter", "exports:read").heedingPacks(),
            read("/v1/exports/decisions", "exports:read"),
            // keys
            of(POST, "/v1/api-keys", "keys:manage"),
            of(GET, "/v1/api-keys", "keys:manage"),
            of(DELETE, "/v1/api-keys/{id}", "keys:manage"),
            of(POST, "/v1/api-keys/{id}/rotation", "keys:manage"),
            // the running service
            of(GET, "/actuator", "metrics:read"),
            of(GET, "/actuator/**", "metrics:read"));

    private static final Set<String> OPERATIONS =
            RULES.stream().map(AccessRule::operation).collect(Collectors.toCollection(TreeSet::new));

    private AccessTable() {}

    /**
     * Whether the roles of a caller allow an endpoint; what narrows the caller is not looked at.
     *
     * @param pattern path as its controller maps it
     * @throws IllegalArgumentException if no endpoint is mapped so
     */
    public static boolean allows(Caller caller, HttpMethod method, String pattern) {
        return RULES.stream()
                .filter(rule -> rule.method().equals(method) && rule.pattern().equals(pattern))
                .findFirst()
                .map(rule -> caller.roles().stream().anyMatch(rule.roles()::contains))
                .orElseThrow(() -> new IllegalArgumentException("no rule for " + method + " " + pattern));
    }

    /**
     * What an endpoint wants of its caller.
     *
     * @param scope by which a key can be narrowed
     * @param roles of which the caller needs one
     */
    public record Access(String scope, Set<Role> roles) {}

    /** What an endpoint wants of its caller, empty for one that credentials do not guard. */
    public static Optional<Access> access(HttpMethod method, String pattern) {
        return RULES.stream()
                .filter(rule -> rule.method().equals(method) && rule.pattern().equals(pattern))
                .findFirst()
                .map(rule -> new Access(rule.operation(), rule.roles()));
    }

    /** The operations that a key can be narrowed to, in order. */
    public static Set<String> operations() {
        return new TreeSet<>(OPERATIONS);
    }
}
